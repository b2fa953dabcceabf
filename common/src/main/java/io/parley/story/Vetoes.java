package io.parley.story;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
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

  /** Exact days between which a day lies; meetings on consecutive days are one round. */
  private static boolean daysApart(RoundSlots a, RoundSlots b) {
    LocalDate from = day(a.start());
    LocalDate to = day(b.start());
    if (from == null || to == null) {
      return false;
    }
    LocalDate aEnd = day(a.end());
    LocalDate bEnd = day(b.end());
    return (aEnd == null ? from : aEnd).plusDays(1).isBefore(to)
        || (bEnd == null ? to : bEnd).plusDays(1).isBefore(from);
  }

  /** Null for a month and for what is no day. */
  private static @Nullable LocalDate day(@Nullable String iso) {
    if (iso == null || iso.length() < 10) {
      return null;
    }
    try {
      return LocalDate.parse(iso);
    } catch (DateTimeParseException e) {
      // Slots come over the wire; what is no day parts nothing.
      return null;
    }
  }
}
