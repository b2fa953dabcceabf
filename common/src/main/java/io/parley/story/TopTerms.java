package io.parley.story;

import java.util.Arrays;

/** Picks the greatest of many values. */
final class TopTerms {
  private TopTerms() {}

  /** Places of the greatest values, at most so many; of equal ones the first. */
  static int[] of(double[] values, int most) {
    if (values.length <= most) {
      int[] all = new int[values.length];
      for (int i = 0; i < all.length; i++) {
        all[i] = i;
      }
      return all;
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double least = sorted[sorted.length - most];
    int[] top = new int[most];
    int n = 0;
    for (int i = 0; i < values.length && n < most; i++) {
      if (values[i] > least) {
        top[n++] = i;
      }
    }
    for (int i = 0; i < values.length && n < most; i++) {
      if (values[i] == least) {
        top[n++] = i;
      }
    }
    Arrays.sort(top);
    return top;
  }
}
