package io.parley.talks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Freezes rounds: where there was no news of a round for a horizon, and its days are as long past,
 * the claims it has stay with it. New claims may still join.
 */
final class Freezing {
  private Freezing() {}

  /**
   * @param time news before it is old enough
   */
  static boolean isFrozen(Live live, Instant time) {
    boolean old =
        live.cluster().claims().stream()
            .noneMatch(c -> c.news() && c.article().streamTime().isAfter(time));
    Days days = live.cluster().facts().days();
    boolean past =
        days.sort() == Days.Sort.UNKNOWN
            || days.latest().isBefore(LocalDate.ofInstant(time, ZoneOffset.UTC));
    return old && past;
  }

  static Live pin(Live live, Instant time) {
    KnownRound k = live.known();
    List<String> pinned =
        live.cluster().claims().stream()
            .filter(c -> !c.article().streamTime().isAfter(time))
            .map(Claim::key)
            .sorted()
            .toList();
    return live.with(
        new KnownRound(
            k.shown(), k.claims(), pinned, k.revision(), k.alerted(), k.changedAt(), k.causedBy()));
  }
}
