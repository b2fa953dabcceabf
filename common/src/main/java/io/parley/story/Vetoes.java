package io.parley.story;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What keeps an article out of a story however like it is. Pure. */
final class Vetoes {
  private Vetoes() {}

  /** True where the two cannot be the same round's news. */
  static boolean apart(@Nullable RoundSlots a, @Nullable RoundSlots b) {
    if (a == null || b == null) {
      return false;
    }
    if (otherOrdinal(a, b) || daysApart(a, b) || a.stage() != b.stage()) {
      return true;
    }
    return partiesApart(a, b);
  }

  /** True where both state the number of the round, and not the same. */
  static boolean otherOrdinal(@Nullable RoundSlots a, @Nullable RoundSlots b) {
    return a != null
        && b != null
        && a.round() != null
        && b.round() != null
        && !a.round().equals(b.round());
  }

  private static boolean partiesApart(RoundSlots a, RoundSlots b) {
    if (a.parties().isEmpty() || b.parties().isEmpty()) {
      return false;
    }
    Set<String> shared = new HashSet<>(a.parties());
    shared.retainAll(b.parties());
    return shared.isEmpty();
  }

  /** Exact days that do not touch. ISO days compare as text. */
  private static boolean daysApart(RoundSlots a, RoundSlots b) {
    String from = a.start();
    String to = b.start();
    if (from == null || to == null || from.length() < 10 || to.length() < 10) {
      return false;
    }
    String aEnd = a.end() == null || a.end().length() < 10 ? from : a.end();
    String bEnd = b.end() == null || b.end().length() < 10 ? to : b.end();
    return aEnd.compareTo(to) < 0 || bEnd.compareTo(from) < 0;
  }
}
