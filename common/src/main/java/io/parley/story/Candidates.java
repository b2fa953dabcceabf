package io.parley.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the stories that share telling terms with an article, and picks those that share the
 * most. Not thread-safe; used again after {@link #begin}.
 */
final class Candidates {
  /** Only so many are worth a closer look. */
  private static final int MOST = 16;

  private static final int LEAST_SHARED = 2;

  private int[] stamps = new int[1 << 10];
  private int[] shared = new int[1 << 10];
  private double[] weights = new double[1 << 10];
  private boolean[] doubtful = new boolean[1 << 10];
  private List<@Nullable Exemplars> bySlot = List.of();
  private final List<Exemplars> found = new ArrayList<>();
  private int stamp;

  /**
   * @param bySlot the stories that the index lists; null for one that is gone
   */
  void begin(List<@Nullable Exemplars> bySlot) {
    if (bySlot.size() > stamps.length) {
      int length = Math.max(bySlot.size(), stamps.length * 2);
      stamps = Arrays.copyOf(stamps, length);
      shared = Arrays.copyOf(shared, length);
      weights = Arrays.copyOf(weights, length);
      doubtful = Arrays.copyOf(doubtful, length);
    }
    this.bySlot = bySlot;
    found.clear();
    stamp++;
  }

  /** A story is listed for a term; looks at the story itself only where it must. */
  void add(int slot, int term, double weight) {
    if (stamps[slot] != stamp) {
      stamps[slot] = stamp;
      shared[slot] = 0;
      weights[slot] = 0;
      Exemplars story = bySlot.get(slot);
      doubtful[slot] = story == null || story.hasLostTerms();
      if (story != null) {
        found.add(story);
      }
    }
    if (doubtful[slot]) {
      Exemplars story = bySlot.get(slot);
      if (story == null || story.count(term) == 0) {
        return;
      }
    }
    shared[slot]++;
    weights[slot] += weight;
  }

  /** The best, in order of age; the order they were found in does not matter. */
  List<Exemplars> best() {
    List<Exemplars> best = new ArrayList<>();
    double least = leastWeight();
    for (Exemplars story : found) {
      if (shared[story.slot()] >= LEAST_SHARED && weights[story.slot()] >= least) {
        best.add(story);
      }
    }
    if (best.size() > MOST) {
      best.sort(
          Comparator.comparingDouble((Exemplars story) -> -weights[story.slot()])
              .thenComparing(Exemplars::first, Comparator.reverseOrder()));
      best.subList(MOST, best.size()).clear();
    }
    best.sort(Comparator.comparingLong(Exemplars::first));
    return best;
  }

  /** The weight of the last that is picked; kept in a small sorted array, since few change it. */
  private double leastWeight() {
    double[] top = new double[MOST];
    for (Exemplars story : found) {
      double weight = weights[story.slot()];
      if (shared[story.slot()] < LEAST_SHARED || weight <= top[0]) {
        continue;
      }
      int at = 0;
      while (at + 1 < MOST && top[at + 1] < weight) {
        top[at] = top[at + 1];
        at++;
      }
      top[at] = weight;
    }
    return top[0];
  }
}
