package io.parley.wire;

import io.parley.model.Head;
import io.parley.model.NextRound;
import io.parley.model.Outcome;
import io.parley.model.TalkStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the desk hears of a round: what {@code parley.alerts} carries.
 *
 * @param alertId unique; a replay of the same log gives the same
 * @param revision 1 for the new alert of a round, growing with each later one
 * @param type new, update, correction or cancel
 * @param refersTo id of the round's first alert; null on that one itself
 * @param roundId the round
 * @param trackId its track
 * @param version as {@code revision}: no place in a log, so that a log that was written otherwise
 *     gives the same alerts
 * @param articleId the article that caused it
 * @param at stream time of that article; of an update the stream time at which its changes had been
 *     gathered long enough, which comes after the first of them
 * @param headline one line a person reads in three seconds
 * @param text a few lines: what, who, where, when, how it went, what comes next, what came before
 * @param changes on an update or correction: what changed, one short line each
 * @param previous the round before it in its track, as one line; null where none is known
 * @param proofs the sentences that prove it, with links
 */
public record Alert(
    String alertId,
    int revision,
    AlertType type,
    @Nullable String refersTo,
    String roundId,
    String trackId,
    long version,
    String articleId,
    Instant at,
    Standing standing,
    TalkStatus status,
    String track,
    List<String> parties,
    List<String> mediators,
    @Nullable Integer round,
    @Nullable String start,
    @Nullable String end,
    @Nullable String city,
    @Nullable String country,
    @Nullable String site,
    @Nullable Double hours,
    List<Head> heads,
    @Nullable Outcome outcome,
    NextRound nextRound,
    String headline,
    String text,
    List<String> changes,
    @Nullable String previous,
    List<Proof> proofs) {
  public Alert {
    parties = parties == null ? List.of() : List.copyOf(parties);
    mediators = mediators == null ? List.of() : List.copyOf(mediators);
    heads = heads == null ? List.of() : List.copyOf(heads);
    nextRound = nextRound == null ? NextRound.UNSAID : nextRound;
    changes = changes == null ? List.of() : List.copyOf(changes);
    proofs = proofs == null ? List.of() : List.copyOf(proofs);
  }
}
