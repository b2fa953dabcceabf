package io.parley.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which sentences speak of a round: those its claims stand in, and for the round that is the news
 * also those that no other round claims.
 */
final class Scope {
  private Scope() {}

  /** Sentences of the claims alone, in order. */
  static List<Reading> own(Draft draft) {
    Set<Reading> readings = new LinkedHashSet<>();
    for (Claim claim : draft.claims()) {
      readings.add(claim.anchor().reading());
    }
    List<Reading> sorted = new ArrayList<>(readings);
    sorted.sort((a, b) -> Integer.compare(a.order(), b.order()));
    return sorted;
  }

  /** For the news all sentences but those of other rounds alone; else the claims' own. */
  static List<Reading> wide(Draft draft, Drafts drafts) {
    if (draft != drafts.main()) {
      return own(draft);
    }
    Set<Reading> mine = new LinkedHashSet<>(own(draft));
    Set<Reading> others = new LinkedHashSet<>();
    for (Draft other : drafts.all()) {
      if (other != draft) {
        others.addAll(own(other));
      }
    }
    List<Reading> readings = new ArrayList<>(mine);
    for (Reading reading : drafts.readings()) {
      if (!mine.contains(reading) && !others.contains(reading)) {
        readings.add(reading);
      }
    }
    return readings;
  }

  /** True where the sentence belongs to another round and not to this one. */
  static boolean foreign(Reading reading, Draft draft, Drafts drafts) {
    return !wide(draft, drafts).contains(reading);
  }
}
