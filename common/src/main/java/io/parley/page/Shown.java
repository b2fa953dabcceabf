package io.parley.page;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A day or time that readers of a page are shown near its headline.
 *
 * @param at the time; its offset is zero where the page names no zone
 * @param clock whether it has a time of day
 * @param time whether it stands in a {@code time} element
 * @param label what the words before it say it is
 */
record Shown(OffsetDateTime at, boolean clock, boolean time, Label label) {
  /** What a day is said to be the day of. */
  enum Label {
    NONE,
    PUBLISHED,
    MODIFIED
  }

  private record Word(String text, Label label) {}

  private static final List<Word> WORDS = words();
  private static final int LONGEST = 160;
  private static final int MOST_ON_A_LINE = 4;

  /** Clocks of the world differ by whole quarters of an hour, and by so many seconds at most. */
  private static final long QUARTER = 900;

  private static final long FARTHEST = 14 * 3_600;
  private static final long SAME = 120;

  private static List<Word> words() {
    List<Word> words = new ArrayList<>();
    for (RuleFile.Row row : RuleFile.read("date-labels.tsv", 2)) {
      Label label = row.choice(0, Label.class);
      if (label == Label.NONE) {
        throw row.error("a label is published or modified");
      }
      words.add(new Word(row.cell(1), label));
    }
    return List.copyOf(words);
  }

  static Shown of(OffsetDateTime at, boolean time, Label label) {
    return new Shown(at, at.toLocalTime().toSecondOfDay() != 0, time, label);
  }

  /** Under the label that its markup gives, where no word gives another. */
  Shown asPublished() {
    return label == Label.NONE ? new Shown(at, clock, time, Label.PUBLISHED) : this;
  }

  /**
   * The days in one line of text, each under the label before it.
   *
   * @param year of a day without one; 0 to pass over such days
   */
  static List<Shown> in(String line, boolean time, boolean dayFirst, int year) {
    if (line.length() > LONGEST || !hasDigit(line)) {
      return List.of();
    }
    String lower = line.toLowerCase(Locale.ROOT);
    List<Shown> all = new ArrayList<>();
    Label label = Label.NONE;
    int from = 0;
    while (from < line.length() && all.size() < MOST_ON_A_LINE) {
      int next = line.length();
      int end = next;
      Label nextLabel = Label.NONE;
      for (Word word : WORDS) {
        int at = lower.indexOf(word.text, from);
        if (at >= 0 && at < next && lower.length() == line.length()) {
          next = at;
          end = at + word.text.length();
          nextLabel = word.label;
        }
      }
      String part = line.substring(from, next);
      OffsetDateTime at = DateText.parse(part, dayFirst);
      if (at == null && year > 0) {
        at = DateText.inYear(part, year);
      }
      if (at != null) {
        all.add(of(at, time, label));
      }
      from = end;
      label = nextLabel;
    }
    return all;
  }

  private static boolean hasDigit(String line) {
    for (int i = 0; i < line.length(); i++) {
      if (Character.isDigit(line.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is this very time: the same clock, or the same day where it has none. */
  boolean is(@Nullable OffsetDateTime other) {
    if (other == null) {
      return false;
    }
    long apart = Math.abs(Duration.between(at, other).toSeconds());
    if (!clock || other.toLocalTime().toSecondOfDay() == 0) {
      return at.toLocalDate().equals(other.toLocalDate());
    }
    if (at.getOffset().getTotalSeconds() != 0) {
      return apart <= SAME;
    }
    // A clock without a zone shows local time.
    long rest = apart % QUARTER;
    return apart <= FARTHEST && (rest <= SAME / 2 || QUARTER - rest <= SAME / 2);
  }

  /**
   * The zone in which a time in UTC is what is shown here; null where it is not that time or this
   * has a zone of its own. Where only a day is shown, the nearest zone in which it is that day.
   */
  @Nullable ZoneOffset zoneOf(OffsetDateTime utc) {
    if (at.getOffset().getTotalSeconds() != 0 || !mayBe(utc)) {
      return null;
    }
    if (clock) {
      long seconds = Duration.between(utc, at).toSeconds();
      long quarters = Math.round((double) seconds / QUARTER);
      return is(utc) ? ZoneOffset.ofTotalSeconds((int) (quarters * QUARTER)) : null;
    }
    for (int hours = 0; hours <= 12; hours++) {
      for (int sign = -1; sign <= 1; sign += 2) {
        ZoneOffset zone = ZoneOffset.ofHours(sign * hours);
        if (utc.withOffsetSameInstant(zone).toLocalDate().equals(at.toLocalDate())) {
          return zone;
        }
      }
    }
    return null;
  }

  /** Whether somewhere on earth it is that day. */
  boolean mayBe(@Nullable OffsetDateTime other) {
    if (other == null) {
      return false;
    }
    LocalDate day = at.toLocalDate();
    return !day.isBefore(other.minusHours(12).toLocalDate())
        && !day.isAfter(other.plusHours(14).toLocalDate());
  }
}
