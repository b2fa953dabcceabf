package io.parley.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the stories that share telling terms with an article, and picks those that share the
 * most. What it gathers in is a small table of its own, which stays in the processor's cache. Not
 * thread-safe; used again after {@link #begin}.
 */
final class Candidates {
  /** Only so many are worth a closer look. */
  private static final int MOST = 16;

  private static final int LEAST_SHARED = 2;
  private static final int FREE = 0;

  /** Slots, each one greater. */
  private int[] keys = new int[1 << 11];

  private int[] shared = new int[1 << 11];
  private double[] weights = new double[1 << 11];
  private int[] places = new int[1 << 10];
  private int found;

  private final Exemplars[] top = new Exemplars[MOST];
  private final double[] topWeights = new double[MOST];
  private int tops;

  void begin() {
    for (int i = 0; i < found; i++) {
      keys[places[i]] = FREE;
    }
    found = 0;
    Arrays.fill(top, 0, tops, null);
    tops = 0;
  }

  /** A story is listed for a term of this weight. */
  void add(int slot, float weight) {
    int at = place(slot);
    if (keys[at] == FREE) {
      if (found == places.length) {
        grow();
        at = place(slot);
      }
      keys[at] = slot + 1;
      shared[at] = 0;
      weights[at] = 0;
      places[found++] = at;
    }
    shared[at]++;
    weights[at] += weight;
  }

  /**
   * The best, in order of age; the order they were found in does not matter.
   *
   * @param bySlot the stories that the index lists; null for one that is gone
   * @param asked places of the terms that were asked for
   */
  List<Exemplars> best(List<@Nullable Exemplars> bySlot, News news, int[] asked, int many) {
    for (int i = 0; i < found; i++) {
      int at = places[i];
      if (shared[at] >= LEAST_SHARED) {
        // Wrong entries only add: what is too light with them is too light without.
        if (tops == MOST && weights[at] < topWeights[MOST - 1]) {
          continue;
        }
        Exemplars story = bySlot.get(keys[at] - 1);
        if (story != null && story.hasLostTerms()) {
          recount(story, news, asked, many, at);
        }
        if (story != null && shared[at] >= LEAST_SHARED) {
          offer(story, weights[at]);
        }
      }
    }
    List<Exemplars> best = new ArrayList<>(tops);
    for (int i = 0; i < tops; i++) {
      best.add(top[i]);
    }
    best.sort(Comparator.comparingLong(Exemplars::first));
    return best;
  }

  /** A story that has lost terms may be listed wrongly, or twice. */
  private void recount(Exemplars story, News news, int[] asked, int many, int at) {
    shared[at] = 0;
    weights[at] = 0;
    for (int i = 0; i < many; i++) {
      if (story.count(news.terms()[asked[i]]) > 0) {
        shared[at]++;
        weights[at] += news.words()[asked[i]];
      }
    }
  }

  /** Keeps it where it is among the best: by weight, of equals the younger. */
  private void offer(Exemplars story, double weight) {
    int at = tops;
    while (at > 0
        && (weight > topWeights[at - 1]
            || (weight == topWeights[at - 1] && story.first() > top[at - 1].first()))) {
      at--;
    }
    if (at == MOST) {
      return;
    }
    int moved = Math.min(tops, MOST - 1) - at;
    System.arraycopy(top, at, top, at + 1, moved);
    System.arraycopy(topWeights, at, topWeights, at + 1, moved);
    top[at] = story;
    topWeights[at] = weight;
    tops = Math.min(tops + 1, MOST);
  }

  private int place(int slot) {
    int mask = keys.length - 1;
    int at = (slot * 0x9E3779B9) >>> 8 & mask;
    while (keys[at] != FREE && keys[at] != slot + 1) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private void grow() {
    int[] oldKeys = keys;
    int[] oldShared = shared;
    double[] oldWeights = weights;
    keys = new int[oldKeys.length * 2];
    shared = new int[keys.length];
    weights = new double[keys.length];
    places = Arrays.copyOf(places, keys.length / 2);
    for (int i = 0; i < found; i++) {
      int from = places[i];
      int at = place(oldKeys[from] - 1);
      keys[at] = oldKeys[from];
      shared[at] = oldShared[from];
      weights[at] = oldWeights[from];
      places[i] = at;
    }
  }
}
