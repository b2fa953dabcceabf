package io.parley.likeness;

import io.parley.model.Sketch;

/**
 * Tells a republished text by the sentences it shares with an earlier one: containment of the later
 * in the earlier (Broder, 1997, over whole sentences in place of word shingles). Pure.
 */
public final class Copies {
  /** So much of the later text must stand in the earlier one. */
  static final double CONTAINMENT = 0.5;

  /** One shared sentence is a quotation, not a copy. */
  static final int LEAST_SHARED = 2;

  private Copies() {}

  /**
   * True where the later article republishes the earlier one: at least half of its own sentences
   * stand there. The earlier one may go on where the copy was cut; a later text that quotes all of
   * a short communiqué among words of its own is no copy.
   */
  public static boolean isCopy(Sketch later, Sketch earlier) {
    int own = later.sentences().length;
    if (own < LEAST_SHARED || earlier.sentences().length < LEAST_SHARED) {
      return false;
    }
    int shared = shared(later.sentences(), earlier.sentences());
    return shared >= LEAST_SHARED && shared >= CONTAINMENT * own;
  }

  /** How many sentences two sorted sets have in common. */
  public static int shared(long[] a, long[] b) {
    int count = 0;
    for (int i = 0, j = 0; i < a.length && j < b.length; ) {
      if (a[i] == b[j]) {
        count++;
        i++;
        j++;
      } else if (a[i] < b[j]) {
        i++;
      } else {
        j++;
      }
    }
    return count;
  }
}
