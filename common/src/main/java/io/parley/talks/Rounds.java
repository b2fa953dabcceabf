package io.parley.talks;

import io.parley.wire.Round;
import org.jspecify.annotations.Nullable;

/** Copies of a round with a little changed. */
final class Rounds {
  private Rounds() {}

  static Round placed(Round r, Tracks.Place place) {
    return copy(
        r, place.trackId(), place.name(), place.previous(), r.version(), r.pending(), null, false);
  }

  static Round pending(Round r, boolean pending) {
    return copy(r, r.trackId(), r.track(), r.previousRoundId(), r.version(), pending, null, false);
  }

  static Round version(Round r, long version) {
    return copy(
        r,
        r.trackId(),
        r.track(),
        r.previousRoundId(),
        version,
        r.pending(),
        r.sameAs(),
        r.withdrawn());
  }

  static Round withdrawn(Round r, @Nullable String sameAs, long version) {
    return copy(r, r.trackId(), r.track(), r.previousRoundId(), version, r.pending(), sameAs, true);
  }

  static Round explained(Round r, String why) {
    return why.equals(r.explanation())
        ? r
        : copy(
            r,
            r.trackId(),
            r.track(),
            r.previousRoundId(),
            r.version(),
            r.pending(),
            r.sameAs(),
            r.withdrawn(),
            why);
  }

  private static Round copy(
      Round r,
      String trackId,
      String track,
      @Nullable String previous,
      long version,
      boolean pending,
      @Nullable String sameAs,
      boolean withdrawn) {
    return copy(r, trackId, track, previous, version, pending, sameAs, withdrawn, r.explanation());
  }

  private static Round copy(
      Round r,
      String trackId,
      String track,
      @Nullable String previous,
      long version,
      boolean pending,
      @Nullable String sameAs,
      boolean withdrawn,
      String explanation) {
    return new Round(
        r.roundId(),
        trackId,
        version,
        r.status(),
        pending,
        withdrawn,
        sameAs,
        r.standing(),
        r.origins(),
        track,
        r.parties(),
        r.mediators(),
        r.round(),
        r.series(),
        r.venue(),
        r.city(),
        r.country(),
        r.start(),
        r.end(),
        r.hours(),
        r.heads(),
        r.topics(),
        r.outcome(),
        r.nextRound(),
        r.articles(),
        previous,
        r.firstReportedAt(),
        r.lastReportedAt(),
        r.proofs(),
        explanation);
  }
}
