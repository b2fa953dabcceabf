package io.parley.talks;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * When a round is, as exactly as is known.
 *
 * @param start first day
 * @param end last day
 * @param month month of the first day, where no day is known
 * @param earliest no part of the round is known to be before; {@link LocalDate#MIN} where unknown
 * @param latest no part is known to be after; {@link LocalDate#MAX} where unknown
 * @param sort how it is known
 */
record Days(
    @Nullable LocalDate start,
    @Nullable LocalDate end,
    @Nullable YearMonth month,
    LocalDate earliest,
    LocalDate latest,
    Sort sort) {

  /** How a time is known, best first. */
  enum Sort {
    /** A first or last day. */
    DAY,
    MONTH,
    /** Only from when it was published. */
    WINDOW,
    /** Recalled: some time before it was published. */
    BEFORE,
    UNKNOWN
  }

  static final Days UNKNOWN =
      new Days(null, null, null, LocalDate.MIN, LocalDate.MAX, Sort.UNKNOWN);

  static Days window(LocalDate earliest, LocalDate latest, Sort sort) {
    return new Days(null, null, null, earliest, latest, sort);
  }

  /** From what is stated; null where nothing is. An end before the start is dropped. */
  static @Nullable Days stated(
      @Nullable LocalDate start, @Nullable LocalDate end, @Nullable YearMonth month) {
    LocalDate last = start != null && end != null && end.isBefore(start) ? null : end;
    if (start != null) {
      return new Days(start, last, null, start, last == null ? start : last, Sort.DAY);
    }
    if (last != null) {
      return new Days(null, last, month, last, last, Sort.DAY);
    }
    if (month != null) {
      return new Days(null, null, month, month.atDay(1), month.atEndOfMonth(), Sort.MONTH);
    }
    return null;
  }

  /** Days between the two; 0 where they touch or too little is known. */
  long gap(Days other) {
    if (earliest.isAfter(other.latest)) {
      return between(other.latest, earliest);
    }
    return other.earliest.isAfter(latest) ? between(latest, other.earliest) : 0;
  }

  private static long between(LocalDate from, LocalDate to) {
    return from.equals(LocalDate.MIN) || to.equals(LocalDate.MAX)
        ? 0
        : ChronoUnit.DAYS.between(from, to);
  }

  /** An ISO day; null where the text is none. */
  static @Nullable LocalDate day(@Nullable String iso) {
    if (iso == null || iso.length() != 10) {
      return null;
    }
    try {
      return LocalDate.parse(iso);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The month of an ISO day or month; null where the text is neither. */
  static @Nullable YearMonth month(@Nullable String iso) {
    if (iso == null || iso.length() < 7) {
      return null;
    }
    try {
      return YearMonth.parse(iso.substring(0, 7));
    } catch (DateTimeException e) {
      return null;
    }
  }
}
