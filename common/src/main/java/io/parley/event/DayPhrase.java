package io.parley.event;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * Words that tell a day, a run of days or a month, not yet set on the calendar: what they mean
 * depends on the day of publication, on whether the sentence looks back or ahead, and for "a week
 * earlier" on another day the article told.
 *
 * @param from first word
 * @param to one past the last word
 * @param kind how they tell it
 * @param day day of the month, of the week (1 Monday to 7 Sunday), or a number of units
 * @param lastDay end of a run in the same terms; 0 where there is none
 * @param month month 1 to 12; for a weekday 1 "of this week", 2 "of next week", 3 "of last week";
 *     for relative kinds 0
 * @param lastMonth month of the last day; 0 where it is the same
 * @param year 0 where not said
 * @param turn {@code PAST} for "last", "previous", "ago"; {@code FUTURE} for "next", "coming"
 */
record DayPhrase(
    int from,
    int to,
    Kind kind,
    int day,
    int lastDay,
    int month,
    int lastMonth,
    int year,
    Sense turn) {

  /** How words tell a day. */
  enum Kind {
    /** "April 10", "27 Feb. 2025", "May 3-5". */
    DATE,
    /** "in February", "late May", "March 2022". */
    MONTH,
    /** "on Thursday", "last Friday", "Monday and Tuesday". */
    WEEKDAY,
    /** "today", "yesterday", "two days ago", "tomorrow": days from the publication. */
    SHIFT,
    /** "a day earlier", "a week later": days from another day. */
    RELATIVE,
    /** "last month", "four months ago": months from the publication. */
    MONTH_SHIFT,
    /** "the first Saturday of May". */
    NTH_WEEKDAY,
    /** "in 2019". */
    YEAR,
    /** "next week", "recently", "over the weekend": tells past or future, never a day. */
    VAGUE
  }

  /** A day phrase on the calendar. {@code day} and {@code month} exclude each other. */
  record Date(@Nullable LocalDate day, @Nullable LocalDate last, @Nullable YearMonth month) {
    /** ISO day or month; null where neither is known. */
    @Nullable String iso() {
      return day != null ? day.toString() : month != null ? month.toString() : null;
    }
  }

  private static final Date NONE = new Date(null, null, null);

  /**
   * The day meant.
   *
   * @param published day of publication; null where unknown: then only full dates have an answer
   * @param sense whether the sentence looks back or ahead
   * @param other the day that "a week earlier" counts from; null for the day of publication
   */
  Date on(@Nullable LocalDate published, Sense sense, @Nullable LocalDate other) {
    if (published == null && year == 0) {
      return NONE;
    }
    Sense way = turn == Sense.OPEN ? sense : turn;
    return switch (kind) {
      case DATE -> date(published, way);
      case MONTH -> new Date(null, null, monthOf(published, way));
      case WEEKDAY -> published == null ? NONE : weekday(published, sense);
      case SHIFT -> published == null ? NONE : span(published.plusDays(day), null);
      case RELATIVE -> {
        LocalDate base = other != null ? other : published;
        yield base == null ? NONE : span(base.plusDays(day), null);
      }
      case MONTH_SHIFT ->
          published == null
              ? NONE
              : new Date(null, null, YearMonth.from(published).plusMonths(day));
      case NTH_WEEKDAY -> {
        YearMonth in = monthOf(published, way);
        yield in == null
            ? NONE
            : span(
                in.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(day, DayOfWeek.of(lastDay))),
                null);
      }
      case YEAR, VAGUE -> NONE;
    };
  }

  private Date date(@Nullable LocalDate published, Sense way) {
    LocalDate start = year != 0 ? valid(year, month, day) : near(published, way);
    if (start == null) {
      return NONE;
    }
    if (lastDay == 0) {
      return span(start, null);
    }
    int endMonth = lastMonth == 0 ? month : lastMonth;
    LocalDate end =
        valid(endMonth < month ? start.getYear() + 1 : start.getYear(), endMonth, lastDay);
    return span(start, end != null && end.isAfter(start) ? end : null);
  }

  /** The year is left out: the last such day for the past, the next one for the future. */
  private @Nullable LocalDate near(@Nullable LocalDate published, Sense way) {
    if (published == null) {
      return null;
    }
    LocalDate best = null;
    for (int y = published.getYear() - 1; y <= published.getYear() + 1; y++) {
      LocalDate candidate = valid(y, month, day);
      if (candidate == null) {
        continue;
      }
      long off = ChronoUnit.DAYS.between(published, candidate);
      // A sentence read the wrong way round is likelier than news from eleven months ago.
      boolean wrongWay = (way == Sense.PAST && off > 45) || (way == Sense.FUTURE && off < -45);
      if (!wrongWay
          && (best == null || Math.abs(off) < Math.abs(ChronoUnit.DAYS.between(published, best)))) {
        best = candidate;
      }
    }
    return best;
  }

  private @Nullable YearMonth monthOf(@Nullable LocalDate published, Sense way) {
    if (year != 0) {
      return YearMonth.of(year, month);
    }
    if (published == null) {
      return null;
    }
    YearMonth now = YearMonth.from(published);
    YearMonth same = YearMonth.of(now.getYear(), month);
    return switch (way) {
      case PAST -> same.isAfter(now) ? same.minusYears(1) : same;
      case FUTURE -> same.isBefore(now) ? same.plusYears(1) : same;
      case OPEN -> {
        int off = month - now.getMonthValue();
        yield off > 6 ? same.minusYears(1) : off < -6 ? same.plusYears(1) : same;
      }
    };
  }

  private Date weekday(LocalDate published, Sense sense) {
    DayOfWeek first = DayOfWeek.of(day);
    LocalDate start;
    if (month > 0) {
      LocalDate monday = published.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      LocalDate week = monday.plusWeeks(month == 2 ? 1 : month == 3 ? -1 : 0);
      return span(week.plusDays(day - 1L), lastDay == 0 ? null : week.plusDays(lastDay - 1L));
    }
    if (turn == Sense.PAST) {
      start = published.with(TemporalAdjusters.previous(first));
    } else if (turn == Sense.FUTURE) {
      start = published.with(TemporalAdjusters.next(first));
    } else if (sense == Sense.FUTURE) {
      start = published.with(TemporalAdjusters.nextOrSame(first));
    } else {
      start = published.with(TemporalAdjusters.previousOrSame(first));
    }
    if (lastDay == 0) {
      return span(start, null);
    }
    DayOfWeek last = DayOfWeek.of(lastDay);
    if (sense == Sense.FUTURE || turn == Sense.FUTURE) {
      return span(start, start.with(TemporalAdjusters.next(last)));
    }
    LocalDate end = published.with(TemporalAdjusters.previousOrSame(last));
    return span(end.with(TemporalAdjusters.previous(first)), end);
  }

  private static Date span(LocalDate start, @Nullable LocalDate end) {
    return new Date(start, end, null);
  }

  private static @Nullable LocalDate valid(int year, int month, int day) {
    if (month < 1 || month > 12 || day < 1 || year < 1 || year > 9999) {
      return null;
    }
    return day > YearMonth.of(year, month).lengthOfMonth() ? null : LocalDate.of(year, month, day);
  }

  /** True where it can name a day or a month. */
  boolean dated() {
    return kind != Kind.VAGUE && kind != Kind.YEAR;
  }

  /** True where it can name a day. */
  boolean daily() {
    return dated() && kind != Kind.MONTH && kind != Kind.MONTH_SHIFT;
  }
}
