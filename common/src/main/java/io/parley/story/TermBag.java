package io.parley.story;

import java.util.Arrays;

/** Gathers terms with their weights. Not thread-safe; used again after {@link #clear}. */
final class TermBag {
  private static final int EMPTY = 0;

  private int[] keys = new int[1 << 10];
  private float[] sums = new float[1 << 10];
  private int size;

  void clear() {
    Arrays.fill(keys, EMPTY);
    size = 0;
  }

  /** FNV-1a over UTF-16 units, mixed; never 0. */
  static int hash(CharSequence term) {
    int h = 0x811c9dc5;
    for (int i = 0; i < term.length(); i++) {
      h = (h ^ term.charAt(i)) * 0x01000193;
    }
    h ^= h >>> 15;
    return h == EMPTY ? 1 : h;
  }

  void add(int term, float weight) {
    if (size * 2 >= keys.length) {
      grow();
    }
    int at = place(term);
    if (keys[at] == EMPTY) {
      keys[at] = term;
      sums[at] = 0;
      size++;
    }
    sums[at] += weight;
  }

  /** What was gathered, damped: a word said ten times is not ten times as telling. */
  ArticleTerms terms() {
    int[] terms = new int[size];
    int n = 0;
    for (int key : keys) {
      if (key != EMPTY) {
        terms[n++] = key;
      }
    }
    Arrays.sort(terms);
    float[] weights = new float[size];
    for (int i = 0; i < size; i++) {
      weights[i] = (float) Math.log1p(sums[place(terms[i])]);
    }
    return new ArticleTerms(terms, weights);
  }

  private int place(int term) {
    int mask = keys.length - 1;
    int at = (term * 0x9E3779B9) >>> 7 & mask;
    while (keys[at] != EMPTY && keys[at] != term) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private void grow() {
    int[] oldKeys = keys;
    float[] oldSums = sums;
    keys = new int[oldKeys.length * 2];
    sums = new float[oldKeys.length * 2];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != EMPTY) {
        int at = place(oldKeys[i]);
        keys[at] = oldKeys[i];
        sums[at] = oldSums[i];
      }
    }
  }
}
