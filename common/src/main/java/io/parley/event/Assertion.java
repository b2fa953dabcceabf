package io.parley.event;

import io.parley.model.TalkStatus;
import org.jspecify.annotations.Nullable;

/**
 * What a clause asserts of the round its anchor speaks of.
 *
 * @param status the status asserted
 * @param sort sort of verb that asserts it ({@code end}, {@code begin}, …), or {@code phrase}
 * @param tense its tense; null for a phrase
 * @param at the word it hangs on
 * @param cue the words, for explanations
 */
record Assertion(TalkStatus status, String sort, @Nullable Tense tense, int at, String cue) {
  /** Sort of an assertion that no rule but a classifier reads. */
  static final String LEARNED = "learned";

  /** Whether a day in the same clause lies behind or ahead. */
  Sense sense() {
    return switch (status) {
      case HELD, UNDER_WAY, SUSPENDED -> Sense.PAST;
      case SCHEDULED, PROPOSED, POSTPONED, CANCELLED, REFUSED -> Sense.FUTURE;
    };
  }

  /** True where the verb looks back from a day that is itself gone by. */
  boolean pluperfect() {
    return tense == Tense.PLUPERFECT;
  }
}
