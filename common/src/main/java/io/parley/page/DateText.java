package io.parley.page;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads instants as pages write them: ISO 8601 and its kin, seconds of the epoch, and days in words
 * in the languages of {@code months.tsv}. A time without a zone is taken as UTC, a day without a
 * time as its start. Stateless.
 */
public final class DateText {
  private static final Pattern ISO =
      Pattern.compile(
          "\\b((?:19|20)\\d\\d)[-/.](\\d\\d?)[-/.](\\d\\d?)"
              + "(?:[T ,]{1,3}(\\d\\d?):(\\d\\d)(?::(\\d\\d)(?:[.,]\\d{1,9})?)?)?");
  private static final Pattern ZONE =
      Pattern.compile("^\\s?(?:(Z|GMT|UTC)|([+-])(\\d\\d):?(\\d\\d)?)");
  private static final Pattern EPOCH = Pattern.compile("\\d{10}|\\d{13}");
  private static final Pattern COMPACT =
      Pattern.compile("((?:19|20)\\d\\d)(\\d\\d)(\\d\\d)(?:T?(\\d\\d)(\\d\\d)(\\d\\d)?Z?)?");
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "\\b(\\d\\d?)(?:st|nd|rd|th|er|\\.|º)? {0,2}(?:de |of )?(\\p{L}{3,12})[.,]? {0,2}(?:de |del )?((?:19|20)\\d\\d)\\b");
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "(?<!\\p{L})(\\p{L}{3,12})[.]? {0,2}(\\d\\d?)(?:st|nd|rd|th)?,? {0,2}((?:19|20)\\d\\d)\\b");
  private static final Pattern DAY_AND_MONTH =
      Pattern.compile("\\b(\\d\\d?)(?:st|nd|rd|th|er|\\.|º)? {0,2}(?:de |of )?(\\p{L}{3,12})");
  private static final Pattern MONTH_AND_DAY =
      Pattern.compile("(?<!\\p{L})(\\p{L}{3,12})[.]? {0,2}(\\d\\d?)(?![\\d:])");
  private static final Pattern NUMERIC =
      Pattern.compile("\\b(\\d\\d?)[./-](\\d\\d?)[./-]((?:19|20)\\d\\d)\\b");
  private static final Pattern IDEOGRAPHIC =
      Pattern.compile("((?:19|20)\\d\\d) ?[年년] ?(\\d\\d?) ?[月월] ?(\\d\\d?) ?[日일]");

  private static final Pattern CLOCK =
      Pattern.compile(
          "\\b(\\d\\d?)[:.](\\d\\d)(?::\\d\\d)?(?: ?([aApP])\\.?[mM]\\b\\.?)?(?: ?(GMT|UTC|Z|EST|EDT|ET|CST|CDT|PST|PDT|CET|CEST)\\b)?");

  private static final int LONGEST = 200;
  private static final Map<String, Integer> MONTHS = months();
  private static final Map<String, Integer> ZONE_HOURS =
      Map.ofEntries(
          Map.entry("EST", -5),
          Map.entry("ET", -5),
          Map.entry("EDT", -4),
          Map.entry("CST", -6),
          Map.entry("CDT", -5),
          Map.entry("PST", -8),
          Map.entry("PDT", -7),
          Map.entry("CET", 1),
          Map.entry("CEST", 2));

  private DateText() {}

  private static Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>();
    for (RuleFile.Row row : RuleFile.read("months.tsv", 2)) {
      int number;
      try {
        number = Integer.parseInt(row.cell(0));
      } catch (NumberFormatException e) {
        throw row.error("\"" + row.cell(0) + "\" is no month");
      }
      for (String name : row.cell(1).split(" ")) {
        months.putIfAbsent(name, number);
      }
    }
    return months;
  }

  /** The number of a month's name or abbreviation; 0 where it is none. */
  static int month(String name) {
    return MONTHS.getOrDefault(name.toLowerCase(Locale.ROOT), 0);
  }

  /** The time a text gives, in the zone it names or else UTC; null where it gives none. */
  public static @Nullable OffsetDateTime parse(String text) {
    return parse(text, false);
  }

  /**
   * The same.
   *
   * @param dayFirst whether 3/4/2025 is the third of April; false to leave such days unread
   */
  static @Nullable OffsetDateTime parse(String text, boolean dayFirst) {
    String value = text.strip();
    value = inDigits(value.length() > LONGEST ? value.substring(0, LONGEST) : value);
    try {
      if (EPOCH.matcher(value).matches()) {
        long number = Long.parseLong(value);
        return (value.length() == 13 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number))
            .atOffset(ZoneOffset.UTC);
      }
      Matcher compact = COMPACT.matcher(value);
      if (compact.matches()) {
        return at(
            day(compact, 1, 2, 3), number(compact, 4), number(compact, 5), number(compact, 6), 0);
      }
      Matcher iso = ISO.matcher(value);
      if (iso.find()) {
        LocalDate day = day(iso, 1, 2, 3);
        int offset = iso.group(4) == null ? 0 : offsetMinutes(value.substring(iso.end()));
        return at(day, number(iso, 4), number(iso, 5), number(iso, 6), offset);
      }
      return inWords(value, dayFirst);
    } catch (DateTimeException e) {
      return null; // digits that are no day or no time
    }
  }

  /** A day in words without a year, in the year given; null where there is none. */
  static @Nullable OffsetDateTime inYear(String text, int year) {
    String value = inDigits(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    try {
      for (Pattern pattern : List.of(DAY_AND_MONTH, MONTH_AND_DAY)) {
        Matcher matcher = pattern.matcher(value);
        while (matcher.find()) {
          boolean dayFirst = pattern == DAY_AND_MONTH;
          int month = month(matcher.group(dayFirst ? 2 : 1));
          if (month > 0) {
            LocalDate day = LocalDate.of(year, month, number(matcher, dayFirst ? 1 : 2));
            return withClock(day, value, matcher.start(), matcher.end());
          }
        }
      }
    } catch (DateTimeException e) {
      return null; // digits that are no day
    }
    return null;
  }

  private static @Nullable OffsetDateTime inWords(String value, boolean dayFirst) {
    Matcher matcher = IDEOGRAPHIC.matcher(value);
    if (matcher.find()) {
      return withClock(day(matcher, 1, 2, 3), value, matcher.start(), matcher.end());
    }
    matcher = DAY_FIRST.matcher(value);
    while (matcher.find()) {
      int month = month(matcher.group(2));
      if (month > 0) {
        LocalDate day = LocalDate.of(number(matcher, 3), month, number(matcher, 1));
        return withClock(day, value, matcher.start(), matcher.end());
      }
    }
    matcher = MONTH_FIRST.matcher(value);
    while (matcher.find()) {
      int month = month(matcher.group(1));
      if (month > 0) {
        LocalDate day = LocalDate.of(number(matcher, 3), month, number(matcher, 2));
        return withClock(day, value, matcher.start(), matcher.end());
      }
    }
    matcher = NUMERIC.matcher(value);
    if (matcher.find()) {
      int first = number(matcher, 1);
      int second = number(matcher, 2);
      // 3/4/2025 is two days; only one that can be read one way is read.
      if (first > 12 || first == second || dayFirst && second <= 12 || isDotted(matcher.group())) {
        return withClock(
            LocalDate.of(number(matcher, 3), second, first), value, matcher.start(), matcher.end());
      }
      if (second > 12) {
        return withClock(
            LocalDate.of(number(matcher, 3), first, second), value, matcher.start(), matcher.end());
      }
    }
    return null;
  }

  /** A time of day that stands after the day, or before it. */
  private static OffsetDateTime withClock(LocalDate day, String value, int start, int end) {
    Matcher clock = CLOCK.matcher(value);
    boolean after = clock.find(end);
    if (!after && !(clock.find(0) && clock.end() <= start)) {
      return at(day, 0, 0, 0, 0);
    }
    int hour = number(clock, 1);
    String half = clock.group(3);
    if (half != null) {
      hour = hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
    }
    if (hour > 23 || number(clock, 2) > 59) {
      return at(day, 0, 0, 0, 0);
    }
    String zone = clock.group(4);
    int offset =
        zone == null
            ? offsetMinutes(value.substring(clock.end()))
            : ZONE_HOURS.getOrDefault(zone, 0) * 60;
    return at(day, hour, number(clock, 2), 0, offset);
  }

  private static boolean isDotted(String day) {
    return day.indexOf('.') > 0;
  }

  /** Arabic and Persian digits as the others. */
  private static String inDigits(String value) {
    StringBuilder digits = null;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c >= 0x660 && c <= 0x669 || c >= 0x6F0 && c <= 0x6F9) {
        digits = digits == null ? new StringBuilder(value) : digits;
        digits.setCharAt(i, (char) ('0' + (c & 0xF)));
      }
    }
    return digits == null ? value : digits.toString();
  }

  private static int offsetMinutes(String rest) {
    Matcher zone = ZONE.matcher(rest);
    if (!zone.find() || zone.group(1) != null) {
      return 0;
    }
    int minutes = number(zone, 3) * 60 + number(zone, 4);
    return zone.group(2).equals("-") ? -minutes : minutes;
  }

  private static OffsetDateTime at(
      LocalDate day, int hour, int minute, int second, int offsetMinutes) {
    return day.atTime(LocalTime.of(hour == 24 ? 0 : hour, minute, Math.min(second, 59)))
        .atOffset(ZoneOffset.ofTotalSeconds(offsetMinutes * 60));
  }

  private static LocalDate day(Matcher matcher, int year, int month, int day) {
    return LocalDate.of(number(matcher, year), number(matcher, month), number(matcher, day));
  }

  private static int number(Matcher matcher, int group) {
    String digits = matcher.group(group);
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
