package io.parley.jobs.cli;

import java.time.Duration;
import java.util.Locale;

/** A span of time as people write it: 90m, 12h or 3d. */
final class TimeSpan {
  private TimeSpan() {}

  /**
   * Reads one.
   *
   * @throws java.time.format.DateTimeParseException where it is none
   */
  static Duration of(String span) {
    String upper = span.toUpperCase(Locale.ROOT);
    return Duration.parse(upper.endsWith("D") ? "P" + upper : "PT" + upper);
  }
}
