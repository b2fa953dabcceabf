package io.parley.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One round of talks as one article tells of it. A slot without words in the article to prove it is
 * empty; nothing is guessed.
 *
 * @param status what the article asserts
 * @param background true where the article only recalls it, false for its news
 * @param parties ids of those who negotiate, sorted: ISO 3166-1 alpha-3 for states, upper-case ids
 *     for others
 * @param mediators ids of mediators and guarantors, sorted; a mere host is none
 * @param round ordinal where stated
 * @param series name the article gives the track
 * @param venue where
 * @param start ISO day, or {@code yyyy-MM} where only the month is known
 * @param end ISO day
 * @param hours length in hours
 * @param heads who led or represented a party
 * @param topics short noun phrases as the article words them, lower case, at most six
 * @param outcome how it ended; null where not stated or not ended
 * @param nextRound what is said of the next one
 * @param evidence the sentence that shows the status, verbatim
 * @param proofs for each filled slot the words that fill it, with offsets
 */
public record TalkMention(
    TalkStatus status,
    boolean background,
    List<String> parties,
    List<String> mediators,
    @Nullable Integer round,
    @Nullable String series,
    Venue venue,
    @Nullable String start,
    @Nullable String end,
    @Nullable Double hours,
    List<Head> heads,
    List<String> topics,
    @Nullable Outcome outcome,
    NextRound nextRound,
    String evidence,
    List<Evidence> proofs) {
  public TalkMention {
    parties = parties == null ? List.of() : List.copyOf(parties);
    mediators = mediators == null ? List.of() : List.copyOf(mediators);
    venue = venue == null ? Venue.UNSAID : venue;
    heads = heads == null ? List.of() : List.copyOf(heads);
    topics = topics == null ? List.of() : List.copyOf(topics);
    nextRound = nextRound == null ? NextRound.UNSAID : nextRound;
    proofs = proofs == null ? List.of() : List.copyOf(proofs);
  }

  /** The same round as told, its slots proved by other words. */
  public TalkMention withProofs(List<Evidence> others) {
    return new TalkMention(
        status,
        background,
        parties,
        mediators,
        round,
        series,
        venue,
        start,
        end,
        hours,
        heads,
        topics,
        outcome,
        nextRound,
        evidence,
        others);
  }
}
