package io.parley.story;

import java.util.Arrays;

/** Gathers terms with their weights. Not thread-safe; used again after {@link #clear}. */
final class TermBag {
  private static final int EMPTY = 0;

  private int[] keys = new int[1 << 10];
  private double[] words = new double[1 << 10];
  private double[] names = new double[1 << 10];
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

  void add(int term, double word, double name) {
    if (size * 2 >= keys.length) {
      grow();
    }
    int at = place(term);
    if (keys[at] == EMPTY) {
      keys[at] = term;
      words[at] = 0;
      names[at] = 0;
      size++;
    }
    words[at] += word;
    names[at] += name;
  }

  /** What was gathered, ascending. */
  int[] terms() {
    int[] terms = new int[size];
    int n = 0;
    for (int key : keys) {
      if (key != EMPTY) {
        terms[n++] = key;
      }
    }
    Arrays.sort(terms);
    return terms;
  }

  /** Weight of a gathered term among all words. */
  double word(int term) {
    return words[place(term)];
  }

  /** Weight of a gathered term among names and numbers; 0 where it is neither. */
  double name(int term) {
    return names[place(term)];
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
    double[] oldWords = words;
    double[] oldNames = names;
    keys = new int[oldKeys.length * 2];
    words = new double[keys.length];
    names = new double[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != EMPTY) {
        int at = place(oldKeys[i]);
        keys[at] = oldKeys[i];
        words[at] = oldWords[i];
        names[at] = oldNames[i];
      }
    }
  }
}
