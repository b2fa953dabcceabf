package io.parley.event;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one anchor says of one round, before anchors are joined.
 *
 * @param anchor where it says so
 * @param assertion what its clause asserts; null where nothing
 * @param parties who negotiates, as far as the sentence tells; empty where it leaves it to others
 * @param loose all whom the sentence names that could be parties, for want of better
 * @param how the pattern that found the parties
 * @param names where the parties stand
 * @param round ordinal; null where none
 * @param day the words that tell the day; null where none do
 * @param date that day on the calendar
 * @param place where; {@link Place#NONE} where not said
 * @param recalled true where the words themselves look back past the news
 * @param coming true where the words look ahead: "next", "another", "further"
 * @param stranger true where one who is met has no side that words tell
 * @param guessed true where the parties were completed from elsewhere
 * @param weight how sure the classifiers are of it
 */
record Claim(
    Anchor anchor,
    @Nullable Assertion assertion,
    Set<String> parties,
    Set<String> loose,
    String how,
    List<Name> names,
    @Nullable Integer round,
    @Nullable DayPhrase day,
    DayPhrase.Date date,
    Place place,
    boolean recalled,
    boolean coming,
    boolean stranger,
    boolean guessed,
    Weight weight) {
  /** The pattern that found the parties, where a classifier did. */
  static final String LEARNED = "learned";

  /**
   * How sure the classifiers are of a claim, each from 0 to 1.
   *
   * @param told that it tells of a round at all
   * @param parties that the least sure of its parties negotiates
   */
  record Weight(double told, double parties) {
    /** Nothing is known: as after the rules alone. */
    static final Weight UNKNOWN = new Weight(1, 1);
  }

  /** True where the phrase itself speaks of a matter between states or armies: "peace talks". */
  boolean ofStates() {
    for (int i = anchor.from(); i < anchor.to(); i++) {
      String word = anchor.reading().words().low(i);
      for (String sign : STATE_MATTERS) {
        if (word.startsWith(sign)) {
          return true;
        }
      }
    }
    return false;
  }

  private static final List<String> STATE_MATTERS =
      List.of("peace", "cease", "truce", "nuclear", "border", "hostage", "denuclear", "summit");

  /** True where the sentence is about parties of one country, unions, firms or courts. */
  boolean domestic() {
    return anchor.reading().cue("domestic") != null;
  }

  /** Tells the day on which the round began. */
  boolean begins() {
    return date.day() != null && done() && assertion != null && assertion.sort().equals("begin");
  }

  /** Tells the day on which it ended. */
  boolean ends() {
    return date.day() != null
        && done()
        && assertion != null
        && (assertion.sort().equals("end") || assertion.sort().equals("fail"));
  }

  int order() {
    return anchor.reading().order();
  }

  boolean done() {
    return assertion != null
        && switch (assertion.status()) {
          case HELD, UNDER_WAY, SUSPENDED -> true;
          case SCHEDULED, PROPOSED, POSTPONED, CANCELLED, REFUSED -> false;
        };
  }

  boolean planned() {
    return assertion != null
        && switch (assertion.status()) {
          case SCHEDULED, PROPOSED -> true;
          case HELD, UNDER_WAY, SUSPENDED, POSTPONED, CANCELLED, REFUSED -> false;
        };
  }

  boolean off() {
    return assertion != null && !done() && !planned();
  }

  private Claim copy(
      Anchor spot,
      @Nullable Assertion said,
      Set<String> who,
      Set<String> others,
      String pattern,
      boolean back,
      boolean guess,
      Weight sure) {
    return new Claim(
        spot, said, who, others, pattern, names, round, day, date, place, back, coming, stranger,
        guess, sure);
  }

  Claim loosely(Set<String> others) {
    return copy(anchor, assertion, parties, others, how, recalled, guessed, weight);
  }

  Claim guessing(Set<String> others) {
    return copy(anchor, assertion, others, loose, how, recalled, true, weight);
  }

  Claim with(Set<String> others) {
    return copy(anchor, assertion, others, loose, how, recalled, guessed, weight);
  }

  /** The same with what another reading asserts; null for nothing. */
  Claim asserting(@Nullable Assertion other) {
    return copy(anchor, other, parties, loose, how, recalled, guessed, weight);
  }

  /** The same where a faint anchor may tell of a round by itself. */
  Claim founding() {
    Anchor spot = anchor.faint() ? anchor.hinting() : anchor;
    return copy(spot, assertion, parties, loose, how, recalled, guessed, weight);
  }

  /** The same with the parties that the classifier reads. */
  Claim read(Set<String> others) {
    return copy(anchor, assertion, others, loose, LEARNED, recalled, guessed, weight);
  }

  Claim on(DayPhrase.Date other) {
    return new Claim(
        anchor, assertion, parties, loose, how, names, round, day, other, place, recalled, coming,
        stranger, guessed, weight);
  }

  Claim recalling(boolean back) {
    return copy(anchor, assertion, parties, loose, how, back, guessed, weight);
  }

  Claim weighing(Weight sure) {
    return copy(anchor, assertion, parties, loose, how, recalled, guessed, sure);
  }
}
