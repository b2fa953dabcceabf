package io.parley.jobs.doctor;

import java.util.List;

/**
 * One line of the table.
 *
 * @param part what was looked at
 * @param state how it is
 * @param detail what was seen, a few words
 * @param remedies what to do, one line each; empty where nothing is to be done
 */
public record Finding(String part, State state, String detail, List<String> remedies) {
  /** How a part is. */
  public enum State {
    OK,
    WRONG,
    /** It was not looked at; the detail says why. */
    PASSED_OVER
  }

  static Finding ok(String part, String detail) {
    return new Finding(part, State.OK, detail, List.of());
  }

  static Finding wrong(String part, String detail, String... remedies) {
    return new Finding(part, State.WRONG, detail, List.of(remedies));
  }

  static Finding passedOver(String part, String why) {
    return new Finding(part, State.PASSED_OVER, why, List.of());
  }

  /** Well where nothing is wrong, else wrong with all of it. */
  static Finding of(String part, String detail, List<String> wrong) {
    return wrong.isEmpty()
        ? ok(part, detail)
        : new Finding(part, State.WRONG, detail, List.copyOf(wrong));
  }
}
