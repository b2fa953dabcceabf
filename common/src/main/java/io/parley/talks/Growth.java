package io.parley.talks;

import io.parley.wire.Alert;
import io.parley.wire.Round;
import java.util.List;

/**
 * How the table of rounds grew by one step of the log.
 *
 * @param rounds rounds that are new or changed, in their new state
 * @param alerts alerts due because of it, in order
 */
public record Growth(List<Round> rounds, List<Alert> alerts) {
  /** Nothing changed. */
  public static final Growth NONE = new Growth(List.of(), List.of());

  public Growth {
    rounds = List.copyOf(rounds);
    alerts = List.copyOf(alerts);
  }
}
