package io.parley.talks;

import java.io.Serializable;
import java.time.Duration;

/**
 * How long the ledger waits and remembers, all in stream time.
 *
 * @param horizon after this time without news a round is frozen: its claims move no more. Also the
 *     age at which an article is no news any more and alerts nothing
 * @param gather how long changes of a round are gathered into one update
 * @param keep how long claims and rounds are kept
 */
public record LedgerLimits(Duration horizon, Duration gather, Duration keep)
    implements Serializable {
  /** 14 days, 15 minutes, 400 days. */
  public static final LedgerLimits DEFAULT =
      new LedgerLimits(Duration.ofDays(14), Duration.ofMinutes(15), Duration.ofDays(400));
}
