package io.parley.story;

import io.parley.model.EventType;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/**
 * Tells whether two articles report the same acts by the same actors: what joins a report and a
 * rewrite that share few words ("A broken door on the avenue"). Pure.
 */
final class SameActs {
  /** One shared actor is not enough where both name more: all the world meets Washington. */
  private static final int LEAST_SHARED = 2;

  private SameActs() {}

  /** From 0 to 1: 1 for the same day of the same talks, else the share of common event types. */
  static double share(News a, News b) {
    RoundSlots x = a.round();
    RoundSlots y = b.round();
    if (x != null
        && y != null
        && x.stage() == y.stage()
        && !x.parties().isEmpty()
        && x.parties().equals(y.parties())
        && x.start() != null
        && x.start().equals(y.start())) {
      return 1;
    }
    Set<EventType> shared = EnumSet.noneOf(EventType.class);
    shared.addAll(a.events());
    shared.retainAll(b.events());
    if (shared.isEmpty() || !sameActors(a, b)) {
      return 0;
    }
    Set<EventType> all = EnumSet.noneOf(EventType.class);
    all.addAll(a.events());
    all.addAll(b.events());
    return (double) shared.size() / all.size();
  }

  private static boolean sameActors(News a, News b) {
    Set<String> shared = new HashSet<>(a.actors());
    shared.retainAll(b.actors());
    int wanted = Math.min(LEAST_SHARED, Math.min(a.actors().size(), b.actors().size()));
    return !shared.isEmpty() && shared.size() >= wanted;
  }
}
