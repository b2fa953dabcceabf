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
 * @param how the pattern that found the parties
 * @param names where the parties stand
 * @param round ordinal; null where none
 * @param day the words that tell the day; null where none do
 * @param date that day on the calendar
 * @param place where; {@link Place#NONE} where not said
 * @param recalled true where the words themselves look back past the news
 * @param coming true where the words look ahead: "next", "another", "further"
 */
record Claim(
    Anchor anchor,
    @Nullable Assertion assertion,
    Set<String> parties,
    String how,
    List<Name> names,
    @Nullable Integer round,
    @Nullable DayPhrase day,
    DayPhrase.Date date,
    Place place,
    boolean recalled,
    boolean coming) {
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

  Claim with(Set<String> others) {
    return new Claim(
        anchor, assertion, others, how, names, round, day, date, place, recalled, coming);
  }
}
