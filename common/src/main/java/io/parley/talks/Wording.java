package io.parley.talks;

import io.parley.model.NextRound;
import io.parley.wire.Round;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a reader is told of days, numbers and states. */
final class Wording {
  private static final List<String> ORDINALS =
      List.of(
          "first",
          "second",
          "third",
          "fourth",
          "fifth",
          "sixth",
          "seventh",
          "eighth",
          "ninth",
          "tenth",
          "eleventh",
          "twelfth");

  private Wording() {}

  /** An enum as the JSON has it: {@code under_way}. */
  static String key(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /** The same for a reader: "under way". */
  static String plain(Enum<?> value) {
    return key(value).replace('_', ' ');
  }

  /** "second", "28th". */
  static String ordinal(int number) {
    if (number >= 1 && number <= ORDINALS.size()) {
      return ORDINALS.get(number - 1);
    }
    int tens = number % 100;
    String ending =
        switch (tens > 10 && tens < 20 ? 0 : number % 10) {
          case 1 -> "st";
          case 2 -> "nd";
          case 3 -> "rd";
          default -> "th";
        };
    return number + ending;
  }

  /** "10 April 2025", "16–17 July 2025", "February 2025"; empty where nothing is known. */
  static String days(@Nullable String from, @Nullable String to) {
    LocalDate start = Days.day(from);
    LocalDate end = Days.day(to);
    if (start == null) {
      YearMonth month = Days.month(from);
      if (end != null) {
        return "until " + day(end);
      }
      return month == null ? "" : month(month.atDay(1)) + " " + month.getYear();
    }
    if (end == null || end.equals(start)) {
      return day(start);
    }
    if (YearMonth.from(start).equals(YearMonth.from(end))) {
      return start.getDayOfMonth() + "–" + day(end);
    }
    return start.getYear() == end.getYear()
        ? start.getDayOfMonth() + " " + month(start) + " – " + day(end)
        : day(start) + " – " + day(end);
  }

  /** "Istanbul", "the United States" where only the state is known, or empty. */
  static String place(Round round) {
    if (round.city() != null) {
      return round.city();
    }
    return round.country() == null ? "" : PartyNames.standard().inSentence(round.country());
  }

  /** "agreed, 19 April 2025, Rome"; empty where nothing is said. */
  static String next(NextRound next) {
    if (next.status() == null) {
      return "";
    }
    String days = days(next.start(), null);
    return plain(next.status())
        + (days.isEmpty() ? "" : ", " + days)
        + (next.city() == null ? "" : ", " + next.city());
  }

  static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  private static String day(LocalDate day) {
    return day.getDayOfMonth() + " " + month(day) + " " + day.getYear();
  }

  private static String month(LocalDate day) {
    return day.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }
}
