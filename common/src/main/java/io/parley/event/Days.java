package io.parley.event;

import io.parley.event.DayPhrase.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the words of a sentence that tell days: weekdays, dates and ranges of them, months, "two
 * days ago", "a week earlier", "the first Saturday of May". English, words as in {@code days.tsv}.
 * Immutable, thread-safe.
 */
final class Days {
  private static final Set<String> EDGES = Set.of("early", "mid", "late", "mid-");
  private static final Set<String> PART_OF_DAY =
      Set.of("morning", "afternoon", "evening", "night", "noon");
  private static final Set<String> LINKS = Set.of("and", "to", "through", "until", "-", "–", "or");
  private static final Set<String> BACK = Set.of("last", "previous", "past");
  private static final Set<String> AHEAD = Set.of("next", "coming", "following");
  private static final Set<String> BEFORE = Set.of("earlier", "before", "previously");
  private static final Set<String> AFTER = Set.of("later", "afterwards", "afterward", "after");

  private final DayWords lists;

  Days(DayWords lists) {
    this.lists = lists;
  }

  static Days load() {
    return new Days(DayWords.load());
  }

  /** All day phrases, in order, not overlapping. */
  List<DayPhrase> find(Words words) {
    List<DayPhrase> found = new ArrayList<>();
    for (int i = 0; i < words.size(); ) {
      DayPhrase phrase = at(words, i);
      if (phrase == null) {
        i++;
      } else {
        found.add(phrase);
        i = Math.max(i + 1, phrase.to());
      }
    }
    return found;
  }

  private @Nullable DayPhrase at(Words w, int i) {
    DayPhrase phrase = nthWeekday(w, i);
    phrase = phrase != null ? phrase : iso(w, i);
    phrase = phrase != null ? phrase : weekday(w, i);
    phrase = phrase != null ? phrase : dayMonth(w, i);
    phrase = phrase != null ? phrase : month(w, i);
    phrase = phrase != null ? phrase : counted(w, i);
    phrase = phrase != null ? phrase : unit(w, i);
    return phrase != null ? phrase : year(w, i);
  }

  /** "the first Saturday of May". */
  private @Nullable DayPhrase nthWeekday(Words w, int i) {
    Integer nth = lists.ordinal(w.low(i));
    Integer weekday = lists.weekday(w.low(i + 1));
    if (nth == null || nth > 4 || weekday == null || !Set.of("of", "in").contains(w.low(i + 2))) {
      return null;
    }
    Integer month = monthAt(w, i + 3);
    return month == null
        ? null
        : new DayPhrase(i, i + 4, Kind.NTH_WEEKDAY, nth, weekday, month, 0, 0, Sense.OPEN);
  }

  private static @Nullable DayPhrase iso(Words w, int i) {
    String s = w.low(i);
    if (s.length() != 10 || s.charAt(4) != '-' || s.charAt(7) != '-') {
      return null;
    }
    int year = number(s.substring(0, 4));
    int month = number(s.substring(5, 7));
    int day = number(s.substring(8));
    return year < 1000 || month < 1 || month > 12 || day < 1 || day > 31
        ? null
        : new DayPhrase(i, i + 1, Kind.DATE, day, 0, month, 0, year, Sense.OPEN);
  }

  /** A weekday, alone, with its date, or the first of a run. */
  private @Nullable DayPhrase weekday(Words w, int i) {
    Integer day = lists.weekday(w.low(i));
    if (day == null || (lists.shortForm(w.low(i)) && !w.capital(i))) {
      return null;
    }
    int from = i;
    Sense turn = turn(w, i - 1);
    if (turn != Sense.OPEN) {
      from = i - 1;
    }
    int to = i + 1;
    while (PART_OF_DAY.contains(w.low(to))) {
      to++;
    }
    if (BEFORE.contains(w.low(to)) && w.low(i - 1).equals("the")) {
      return new DayPhrase(i, to + 1, Kind.WEEKDAY, day, 0, 0, 0, 0, Sense.PAST);
    }
    int date = w.low(to).equals(",") || w.low(to).equals("(") ? to + 1 : to;
    DayPhrase full = dayMonth(w, date);
    if (full != null) {
      return new DayPhrase(
          from,
          full.to(),
          Kind.DATE,
          full.day(),
          full.lastDay(),
          full.month(),
          full.lastMonth(),
          full.year(),
          Sense.OPEN);
    }
    Integer last = LINKS.contains(w.low(to)) ? lists.weekday(w.low(to + 1)) : null;
    int end = last == null ? to : to + 2;
    int week = week(w, end);
    if (week != 0) {
      int past = end + (w.low(end).equals("of") ? 3 : 2);
      return new DayPhrase(
          i, past, Kind.WEEKDAY, day, last == null ? 0 : last, week, 0, 0, Sense.OPEN);
    }
    return last == null || last.equals(day)
        ? new DayPhrase(from, to, Kind.WEEKDAY, day, 0, 0, 0, 0, turn)
        : new DayPhrase(from, to + 2, Kind.WEEKDAY, day, last, 0, 0, 0, turn);
  }

  /** 2 for "of next week", 1 for "of this week", 3 for "of last week"; 0 for anything else. */
  private static int week(Words w, int at) {
    int i = w.low(at).equals("of") ? at + 1 : at;
    if (!w.low(i + 1).equals("week")) {
      return 0;
    }
    return switch (w.low(i)) {
      case "this" -> 1;
      case "next" -> 2;
      case "last" -> 3;
      default -> 0;
    };
  }

  /**
   * "April 10", "10 April", "May 3-5", "16 and 17 October", "May 30 to June 2", with a year or not.
   */
  private @Nullable DayPhrase dayMonth(Words w, int i) {
    Integer month = monthAt(w, i);
    if (month != null) {
      return monthFirst(w, i, month);
    }
    int day = dayNumber(w.low(i));
    if (day == 0) {
      return null;
    }
    int j = i + 1;
    int last = rangeEnd(w.low(i));
    if (last == 0 && LINKS.contains(w.low(j)) && dayNumber(w.low(j + 1)) > day) {
      last = dayNumber(w.low(j + 1));
      j += 2;
    }
    if (w.low(j).equals("of")) {
      j++;
    }
    month = monthAt(w, j);
    if (month == null) {
      return null;
    }
    int lastMonth = 0;
    int end = j + 1;
    if (last == 0 && LINKS.contains(w.low(end)) && !w.low(end).equals("and")) {
      Integer next = monthAt(w, end + 2);
      if (next != null && dayNumber(w.low(end + 1)) > 0) {
        last = dayNumber(w.low(end + 1));
        lastMonth = next;
        end += 3;
      }
    }
    return withYear(w, i, end, day, last, month, lastMonth);
  }

  private @Nullable DayPhrase monthFirst(Words w, int i, int month) {
    int day = dayNumber(w.low(i + 1));
    if (day == 0 || isTime(w, i + 1)) {
      return null;
    }
    int last = rangeEnd(w.low(i + 1));
    int end = i + 2;
    int lastMonth = 0;
    if (last == 0 && LINKS.contains(w.low(end))) {
      Integer next = monthAt(w, end + 1);
      int number = dayNumber(w.low(next == null ? end + 1 : end + 2));
      boolean run = !w.low(end).equals("and") || next == null;
      if (number > 0 && run && (next != null || number > day) && !w.low(end).equals("or")) {
        last = number;
        lastMonth = next == null ? 0 : next;
        end += next == null ? 2 : 3;
      }
    }
    return withYear(w, i, end, day, last, month, lastMonth);
  }

  private static DayPhrase withYear(
      Words w, int from, int to, int day, int last, int month, int lastMonth) {
    int at = w.low(to).equals(",") ? to + 1 : to;
    int year = yearNumber(w.low(at));
    return new DayPhrase(
        from,
        year == 0 ? to : at + 1,
        Kind.DATE,
        day,
        last,
        month,
        lastMonth == month ? 0 : lastMonth,
        year,
        Sense.OPEN);
  }

  /** A month alone: "in late February", "end of July", "March 2022". */
  private @Nullable DayPhrase month(Words w, int i) {
    Integer month = monthAt(w, i);
    if (month == null) {
      String low = w.low(i);
      int dash = low.indexOf('-');
      month =
          dash > 0 && EDGES.contains(low.substring(0, dash))
              ? lists.month(low.substring(dash + 1))
              : null;
      if (month == null) {
        return null;
      }
    }
    // "may" the verb: the month wants a capital and a preposition or an edge before it.
    String before = w.low(i - 1);
    if ((w.low(i).equals("may") || w.low(i).equals("march"))
        && (!w.capital(i) || !(lists.leads(before) || yearNumber(w.low(i + 1)) > 0))) {
      return null;
    }
    int from = EDGES.contains(before) || turn(w, i - 1) != Sense.OPEN ? i - 1 : i;
    int comma = w.low(i + 1).equals(",") || w.low(i + 1).equals("of") ? i + 2 : i + 1;
    int year = yearNumber(w.low(comma));
    return new DayPhrase(
        from, year == 0 ? i + 1 : comma + 1, Kind.MONTH, 0, 0, month, 0, year, turn(w, i - 1));
  }

  /** "two days ago", "a week earlier", "four months ago", "in three days". */
  private @Nullable DayPhrase counted(Words w, int i) {
    Integer count = lists.count(w.low(i));
    if (count == null) {
      return null;
    }
    int j = i + 1;
    String unit = lists.unit(w.low(j));
    if (unit == null) {
      return null;
    }
    String after = w.low(j + 1);
    if (after.equals("ago")) {
      return shift(i, j + 2, unit, -count);
    }
    boolean before = BEFORE.contains(after);
    if (before || AFTER.contains(after)) {
      int days = unit.equals("day") ? count : unit.equals("week") && count == 1 ? 7 : 0;
      int signed = before ? -days : days;
      if (days > 0) {
        return new DayPhrase(i, j + 2, Kind.RELATIVE, signed, 0, 0, 0, 0, Sense.OPEN);
      }
      return new DayPhrase(i, j + 2, Kind.VAGUE, 0, 0, 0, 0, 0, before ? Sense.PAST : Sense.OPEN);
    }
    if (Set.of("in", "within").contains(w.low(i - 1)) && !after.equals("of")) {
      return w.low(i - 1).equals("in") && unit.equals("day") ? shift(i, j + 1, unit, count) : null;
    }
    return null;
  }

  private static DayPhrase shift(int from, int to, String unit, int count) {
    Sense turn = count < 0 ? Sense.PAST : Sense.FUTURE;
    if (unit.equals("day")) {
      return new DayPhrase(from, to, Kind.SHIFT, count, 0, 0, 0, 0, turn);
    }
    if (unit.equals("week") && Math.abs(count) == 1) {
      return new DayPhrase(from, to, Kind.SHIFT, 7 * count, 0, 0, 0, 0, turn);
    }
    if (unit.equals("month")) {
      return new DayPhrase(from, to, Kind.MONTH_SHIFT, count, 0, 0, 0, 0, turn);
    }
    return new DayPhrase(from, to, Kind.VAGUE, 0, 0, 0, 0, 0, turn);
  }

  /** "yesterday", "last month", "next week", "the following day", "recently". */
  private @Nullable DayPhrase unit(Words w, int i) {
    DayWords.Fixed fixed = lists.fixed(w, i);
    if (fixed != null) {
      return new DayPhrase(
          i, i + fixed.length(), fixed.kind(), fixed.value(), 0, 0, 0, 0, fixed.turn());
    }
    return null;
  }

  private static @Nullable DayPhrase year(Words w, int i) {
    int year = yearNumber(w.low(i));
    return year == 0 || !Set.of("in", "since", "of", "by").contains(w.low(i - 1))
        ? null
        : new DayPhrase(i, i + 1, Kind.YEAR, 0, 0, 0, 0, year, Sense.OPEN);
  }

  private static Sense turn(Words w, int i) {
    String word = w.low(i);
    return BACK.contains(word) ? Sense.PAST : AHEAD.contains(word) ? Sense.FUTURE : Sense.OPEN;
  }

  private @Nullable Integer monthAt(Words w, int i) {
    Integer month = lists.month(w.low(i));
    return month != null && w.capital(i) ? month : null;
  }

  private static boolean isTime(Words w, int i) {
    return w.low(i + 1).equals("a.m.") || w.low(i + 1).equals("p.m.");
  }

  /** Day of the month at the start of "10", "10th", "3-5"; 0 for anything else. */
  private static int dayNumber(String word) {
    int i = 0;
    while (i < word.length() && i < 3 && Character.isDigit(word.charAt(i))) {
      i++;
    }
    if (i == 0 || i > 2) {
      return 0;
    }
    String rest = word.substring(i);
    boolean clean =
        rest.isEmpty() || Set.of("st", "nd", "rd", "th").contains(rest) || rangeEnd(word) > 0;
    int day = number(word.substring(0, i));
    return clean && day >= 1 && day <= 31 ? day : 0;
  }

  private static int rangeEnd(String word) {
    int dash = Math.max(word.indexOf('-'), word.indexOf('–'));
    if (dash < 1 || dash > 2 || word.length() - dash > 3) {
      return 0;
    }
    int first = number(word.substring(0, dash));
    int last = number(word.substring(dash + 1));
    return first > 0 && last > first && last <= 31 ? last : 0;
  }

  private static int yearNumber(String word) {
    int year = word.length() == 4 ? number(word) : 0;
    return year >= 1900 && year < 2100 ? year : 0;
  }

  private static int number(String digits) {
    int value = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c < '0' || c > '9' || i > 8) {
        return 0;
      }
      value = value * 10 + (c - '0');
    }
    return value;
  }
}
