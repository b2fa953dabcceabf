package io.parley.jobs.briefing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * The days of a round.
 *
 * @param last same as {@code first} for one day
 * @param monthOnly true where only the month is known; then the span is that month
 */
record Span(LocalDate first, LocalDate last, boolean monthOnly) {
  /** Null where there is no day, or none that can be read. */
  static @Nullable Span of(@Nullable String start, @Nullable String end) {
    if (start == null) {
      return null;
    }
    try {
      if (start.length() == 7) {
        YearMonth month = YearMonth.parse(start);
        return new Span(month.atDay(1), month.atEndOfMonth(), true);
      }
      LocalDate first = LocalDate.parse(start);
      LocalDate last = end == null || end.length() != 10 ? first : LocalDate.parse(end);
      return new Span(first, last.isBefore(first) ? first : last, false);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
