package io.parley.talks;

import io.parley.wire.Round;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A round's identity as the ledger keeps it: what sticks while its evidence moves.
 *
 * @param shown the round as last sent out
 * @param claims the claims that were last found to be its own, {@code articleId#number}
 * @param pinned those of them that may not move to another round any more
 * @param revision number of its alerts so far; 0 until it is alerted
 * @param alerted the round as last told in an alert; null until then
 * @param changedAt stream time of the first change not yet told; null where all is told
 * @param causedBy article of the latest change not yet told; likewise null
 */
public record KnownRound(
    Round shown,
    List<String> claims,
    List<String> pinned,
    int revision,
    @Nullable Round alerted,
    @Nullable Instant changedAt,
    @Nullable String causedBy) {
  public KnownRound {
    claims = claims == null ? List.of() : List.copyOf(claims);
    pinned = pinned == null ? List.of() : List.copyOf(pinned);
  }
}
