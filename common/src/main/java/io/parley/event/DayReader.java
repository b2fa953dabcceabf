package io.parley.event;

import io.parley.entity.Form;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Chooses among a sentence's day phrases those that tell when an anchor's round is: not the day
 * something was said, not the dateline's, and the nearest first. Immutable, thread-safe.
 */
final class DayReader {
  private final WordClasses classes;

  DayReader(WordClasses classes) {
    this.classes = classes;
  }

  /** Day phrases of an anchor, best first. */
  List<DayPhrase> of(Anchor anchor, @Nullable Assertion assertion, List<Anchor> all) {
    Reading reading = anchor.reading();
    int hinge = assertion == null ? anchor.head() : assertion.at();
    List<DayPhrase> days = new ArrayList<>();
    for (DayPhrase day : reading.days()) {
      if (day.dated()
          && !dateline(reading, day)
          && !spoken(reading, day, anchor)
          && !since(reading, day)
          && !others(anchor, day, all)) {
        days.add(day);
      }
    }
    days.sort(Comparator.comparingInt(day -> cost(reading, anchor, hinge, day)));
    return days;
  }

  private int cost(Reading reading, Anchor anchor, int hinge, DayPhrase day) {
    int near =
        Math.min(
            Math.min(Math.abs(day.from() - anchor.to()), Math.abs(day.to() - anchor.from())),
            Math.abs(day.from() - hinge));
    if (day.from() >= anchor.from() && day.to() <= anchor.to()) {
      near = -5;
    }
    int commas = 0;
    for (int i = Math.min(day.from(), anchor.from()); i < Math.max(day.from(), anchor.to()); i++) {
      commas += classes.has("clause-word", reading.words().low(i)) ? 4 : 0;
    }
    return near + commas + (day.daily() ? 0 : 6);
  }

  /** "ISTANBUL, April 10 (Agency) -". */
  private static boolean dateline(Reading reading, DayPhrase day) {
    if (day.from() > 12) {
      return false;
    }
    boolean dated = false;
    for (Name name : reading.names()) {
      dated |= name.span().form() == Form.DATELINE;
    }
    Words words = reading.words();
    boolean dash = false;
    for (int i = day.to(); i < Math.min(day.to() + 9, words.size()) && !dash; i++) {
      String word = words.low(i);
      dash =
          word.equals("-")
              || word.equals("—")
              || word.equals("–")
              || word.equals("--")
              || word.equals("/.")
              || word.equals("/");
    }
    boolean capitals =
        day.from() > 0
            && words.text(0).length() > 2
            && words.text(0).equals(words.text(0).toUpperCase(java.util.Locale.ROOT));
    return (dated || capitals) && (dash || words.low(day.to()).equals("("));
  }

  /** "said on Friday", "announced on Tuesday". */
  private boolean spoken(Reading reading, DayPhrase day, Anchor anchor) {
    Words words = reading.words();
    for (int i = day.from() - 1; i >= 0 && i >= day.from() - 4; i--) {
      String word = words.low(i);
      if (classes.has("say", word)) {
        return true;
      }
      if (i >= anchor.from() && i < anchor.to() || Clauses.pauses(word)) {
        break;
      }
    }
    // "told reporters in Doha on Wednesday".
    for (int i = day.from() - 1; i >= 0 && i >= day.from() - 8; i--) {
      if (words.low(i).equals("told") || words.low(i).equals("said")) {
        return anchor.from() < i || anchor.from() > day.to() + 2;
      }
      if (Clauses.pauses(words.low(i)) || reading.verbAt(i) != null) {
        break;
      }
    }
    // "on Friday said": the verb of saying follows at once.
    return classes.has("say", words.low(day.to())) && !words.low(day.to()).equals("reported");
  }

  /** "on Thursday cancelled the summit": the day of the decision, not of the round. */
  private static boolean act(Anchor anchor, @Nullable Assertion assertion, DayPhrase day) {
    if (assertion != null && assertion.cue().equals("travels for") && day.to() <= anchor.from()) {
      return true;
    }
    if (assertion == null || assertion.sense() != Sense.FUTURE || assertion.tense() == null) {
      return false;
    }
    boolean decision =
        switch (assertion.status()) {
          case POSTPONED, CANCELLED, REFUSED, PROPOSED -> true;
          case SCHEDULED -> assertion.tense() == Tense.AGREED || assertion.sort().equals("agree");
          case HELD, UNDER_WAY, SUSPENDED -> false;
        };
    if (!decision) {
      return false;
    }
    Words words = anchor.reading().words();
    String before = words.low(day.from() - 1);
    boolean set = before.equals("for") || before.equals("from");
    boolean ownVerb =
        day.to() <= assertion.at()
            && assertion.at() - day.to() <= 3
            && anchor.from() > assertion.at();
    boolean behind =
        day.from() > assertion.at()
            && day.from() - assertion.at() <= 3
            && !set
            && (anchor.from() > day.from() || anchor.to() < assertion.at());
    return ownVerb || behind;
  }

  private static boolean since(Reading reading, DayPhrase day) {
    String before = reading.words().low(day.from() - 1);
    return before.equals("since") || before.equals("until") || before.equals("by");
  }

  /** Closer to another anchor of the sentence, with a border between. */
  private boolean others(Anchor anchor, DayPhrase day, List<Anchor> all) {
    for (Anchor other : all) {
      if (other == anchor || other.reading() != anchor.reading()) {
        continue;
      }
      boolean between =
          (other.from() > anchor.from() && other.from() < day.from() && anchor.from() < day.from())
              || (other.from() < anchor.from()
                  && other.from() >= day.to()
                  && day.from() < anchor.from());
      boolean behind =
          other.from() < day.from()
              && day.to() <= anchor.from()
              && comma(anchor.reading().words(), day.to(), anchor.from());
      if ((between && other.strong()) || behind) {
        return true;
      }
    }
    return false;
  }

  private static boolean comma(Words words, int from, int to) {
    for (int i = from; i < to; i++) {
      if (words.low(i).equals(",")) {
        return true;
      }
    }
    return false;
  }
}
