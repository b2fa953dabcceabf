package io.parley.wire;

import io.parley.model.Head;
import io.parley.model.NextRound;
import io.parley.model.Outcome;
import io.parley.model.TalkStatus;
import io.parley.model.Venue;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A round of talks as all its articles tell of it: what {@code parley.rounds} carries, keyed by
 * {@code roundId}. Slots are the best supported ones.
 *
 * @param roundId sticky; made from the founding article and parties
 * @param trackId the series of talks it belongs to; the id of the track's first known round
 * @param version grows with every change; the place in {@code parley.talks} that caused it, plus
 *     one
 * @param status best supported status
 * @param pending true until it is specific enough to be alerted, and while it may be another one
 *     told amiss
 * @param withdrawn true where it is no round any more; {@code sameAs} says of which it was a
 *     double, null means it lost its support
 * @param standing how well it is supported
 * @param origins how many independent origins report it
 * @param track readable name of the track
 * @param city venue's city again, flat, for files and charts; likewise {@code country}
 * @param articles ids of the articles that tell of it, in log order
 * @param previousRoundId the round before it in its track, where known
 * @param firstReportedAt stream time of its first article; likewise {@code lastReportedAt} of its
 *     last
 * @param proofs sentences for each filled slot
 * @param explanation why it is a round of its own: founding claim, best rejected candidate and the
 *     veto or score
 */
public record Round(
    String roundId,
    String trackId,
    long version,
    TalkStatus status,
    boolean pending,
    boolean withdrawn,
    @Nullable String sameAs,
    Standing standing,
    int origins,
    String track,
    List<String> parties,
    List<String> mediators,
    @Nullable Integer round,
    @Nullable String series,
    Venue venue,
    @Nullable String city,
    @Nullable String country,
    @Nullable String start,
    @Nullable String end,
    @Nullable Double hours,
    List<Head> heads,
    List<String> topics,
    @Nullable Outcome outcome,
    NextRound nextRound,
    List<String> articles,
    @Nullable String previousRoundId,
    Instant firstReportedAt,
    Instant lastReportedAt,
    List<Proof> proofs,
    String explanation) {
  public Round {
    parties = parties == null ? List.of() : List.copyOf(parties);
    mediators = mediators == null ? List.of() : List.copyOf(mediators);
    venue = venue == null ? Venue.UNSAID : venue;
    heads = heads == null ? List.of() : List.copyOf(heads);
    topics = topics == null ? List.of() : List.copyOf(topics);
    nextRound = nextRound == null ? NextRound.UNSAID : nextRound;
    articles = articles == null ? List.of() : List.copyOf(articles);
    proofs = proofs == null ? List.of() : List.copyOf(proofs);
  }
}
