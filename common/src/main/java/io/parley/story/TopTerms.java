package io.parley.story;

import java.util.Arrays;

/** Picks the greatest of many values. */
final class TopTerms {
  private TopTerms() {}

  /** Places of the greatest values, at most so many, ascending; of equal ones the first. */
  static int[] of(float[] values, int most) {
    if (values.length <= most) {
      int[] all = new int[values.length];
      Arrays.setAll(all, i -> i);
      return all;
    }
    float[] sorted = values.clone();
    Arrays.sort(sorted);
    float least = sorted[sorted.length - most];
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
