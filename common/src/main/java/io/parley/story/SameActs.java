package io.parley.story;

import io.parley.model.EventType;
import java.util.List;

/**
 * Tells whether two articles report the same acts by the same actors: what joins a report and a
 * rewrite that share few words ("A broken door on the avenue"). Pure.
 */
final class SameActs {
  /** One shared actor is not enough where both name more: all the world meets Washington. */
  private static final int LEAST_SHARED = 2;

  private static final double UNSAID = 0.4;
  private static final double KINDRED = 0.3;
  private static final double OTHER_ACTS = -0.2;

  private SameActs() {}

  /** What talks bring about and may be reported as; these do not speak against each other. */
  private static final int ROUND_ABOUT_TALKS =
      Acts.bit(EventType.TALKS)
          | Acts.bit(EventType.TALKS_PLANNED)
          | Acts.bit(EventType.MEDIATION)
          | Acts.bit(EventType.VISIT)
          | Acts.bit(EventType.AGREEMENT);

  /**
   * From 0 to 1 where they do: 1 for the same day of the same talks, else the share of common event
   * types; {@link #UNSAID} where the actors are the same and one reports no act of its own, as a
   * feature does; {@link #OTHER_ACTS}, below 0, where each reports something else.
   */
  static double share(Acts a, Acts b) {
    RoundSlots x = a.round();
    RoundSlots y = b.round();
    if (x != null && y != null && sameDay(x, y)) {
      return 1;
    }
    if (a.events() == 0 && b.events() == 0) {
      return 0;
    }
    boolean actors = sameActors(a.actors(), b.actors());
    if (a.events() == 0 || b.events() == 0) {
      return actors ? UNSAID : 0;
    }
    int shared = a.events() & b.events();
    int all = a.events() | b.events();
    if (shared == 0) {
      boolean roundAboutTalks = (all & ~ROUND_ABOUT_TALKS) == 0;
      return roundAboutTalks ? (actors ? KINDRED : 0) : OTHER_ACTS;
    }
    return actors ? (double) Integer.bitCount(shared) / Integer.bitCount(all) : 0;
  }

  private static boolean sameDay(RoundSlots a, RoundSlots b) {
    return a.stage() == b.stage()
        && !a.parties().isEmpty()
        && a.parties().equals(b.parties())
        && a.start() != null
        && a.start().equals(b.start());
  }

  private static boolean sameActors(List<String> a, List<String> b) {
    int shared = 0;
    for (int i = 0; i < b.size(); i++) {
      shared += a.contains(b.get(i)) ? 1 : 0;
    }
    int wanted = Math.min(LEAST_SHARED, Math.min(a.size(), b.size()));
    return shared > 0 && shared >= wanted;
  }
}
