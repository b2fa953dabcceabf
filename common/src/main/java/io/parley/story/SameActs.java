package io.parley.story;

import io.parley.model.EventType;
import java.util.EnumSet;
import java.util.Set;

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
  private static final Set<EventType> ROUND_ABOUT_TALKS =
      EnumSet.of(
          EventType.TALKS,
          EventType.TALKS_PLANNED,
          EventType.MEDIATION,
          EventType.VISIT,
          EventType.AGREEMENT);

  /**
   * From 0 to 1 where they do: 1 for the same day of the same talks, else the share of common event
   * types; {@link #UNSAID} where the actors are the same and one reports no act of its own, as a
   * feature does; {@link #OTHER_ACTS}, below 0, where each reports something else.
   */
  static double share(News a, News b) {
    RoundSlots x = a.round();
    RoundSlots y = b.round();
    if (x != null && y != null && sameDay(x, y)) {
      return 1;
    }
    boolean actors = sameActors(a, b);
    if (a.events().isEmpty() || b.events().isEmpty()) {
      return actors && !(a.events().isEmpty() && b.events().isEmpty()) ? UNSAID : 0;
    }
    int shared = 0;
    boolean roundAboutTalks = ROUND_ABOUT_TALKS.containsAll(a.events());
    int all = a.events().size();
    for (EventType event : b.events()) {
      boolean common = a.events().contains(event);
      shared += common ? 1 : 0;
      all += common ? 0 : 1;
      roundAboutTalks &= ROUND_ABOUT_TALKS.contains(event);
    }
    if (shared == 0) {
      return roundAboutTalks ? (actors ? KINDRED : 0) : OTHER_ACTS;
    }
    return actors ? (double) shared / all : 0;
  }

  private static boolean sameDay(RoundSlots a, RoundSlots b) {
    return a.stage() == b.stage()
        && !a.parties().isEmpty()
        && a.parties().equals(b.parties())
        && a.start() != null
        && a.start().equals(b.start());
  }

  private static boolean sameActors(News a, News b) {
    int shared = 0;
    for (String actor : b.actors()) {
      shared += a.actors().contains(actor) ? 1 : 0;
    }
    int wanted = Math.min(LEAST_SHARED, Math.min(a.actors().size(), b.actors().size()));
    return shared > 0 && shared >= wanted;
  }
}
