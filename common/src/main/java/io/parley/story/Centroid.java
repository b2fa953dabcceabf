package io.parley.story;

/**
 * The sum of a story's exemplars. The same ones added in the same order give the same sum to the
 * last bit, so that it is the same after a restart. Not thread-safe.
 */
final class Centroid {
  private static final int FREE = 0;

  private int[] keys = new int[1 << 10];
  private int[] counts = new int[1 << 10];
  private float[] words = new float[1 << 10];
  private float[] names = new float[1 << 10];
  private int size;
  private double wordsSquared;
  private double namesSquared;

  void add(News news) {
    int[] terms = news.terms();
    for (int i = 0; i < terms.length; i++) {
      if (size * 2 >= keys.length) {
        grow();
      }
      int at = place(terms[i]);
      if (keys[at] == FREE) {
        keys[at] = terms[i];
        size++;
      }
      counts[at]++;
      double word = words[at];
      double name = names[at];
      words[at] += news.words()[i];
      names[at] += news.names()[i];
      wordsSquared += words[at] * (double) words[at] - word * word;
      namesSquared += names[at] * (double) names[at] - name * name;
    }
  }

  /** How many of the exemplars have a term. */
  int count(int term) {
    return counts[place(term)];
  }

  /**
   * Cosine over all words and cosine over names, mixed.
   *
   * @param nameShare how much the second counts, from 0 to 1
   * @return from 0 to 1
   */
  double likeness(News news, double nameShare) {
    double wordsDot = 0;
    double namesDot = 0;
    int[] terms = news.terms();
    for (int i = 0; i < terms.length; i++) {
      int at = place(terms[i]);
      wordsDot += words[at] * news.words()[i];
      namesDot += names[at] * news.names()[i];
    }
    return mixed(wordsDot, wordsSquared, namesDot, namesSquared, nameShare);
  }

  /** The same for a story of one exemplar, which needs no sum. */
  static double likeness(News only, News news, double nameShare) {
    double wordsDot = 0;
    double namesDot = 0;
    int[] own = only.terms();
    int[] terms = news.terms();
    for (int i = 0, j = 0; i < own.length && j < terms.length; ) {
      if (own[i] == terms[j]) {
        wordsDot += only.words()[i] * news.words()[j];
        namesDot += only.names()[i++] * news.names()[j++];
      } else if (own[i] < terms[j]) {
        i++;
      } else {
        j++;
      }
    }
    return mixed(wordsDot, 1, namesDot, 1, nameShare);
  }

  private static double mixed(
      double words, double wordsSquared, double names, double namesSquared, double nameShare) {
    double byWords = wordsSquared <= 0 ? 0 : words / Math.sqrt(wordsSquared);
    double byNames = namesSquared <= 0 ? 0 : names / Math.sqrt(namesSquared);
    return (1 - nameShare) * byWords + nameShare * byNames;
  }

  private int place(int term) {
    int mask = keys.length - 1;
    int at = (term * 0x9E3779B9) >>> 7 & mask;
    while (keys[at] != FREE && keys[at] != term) {
      at = (at + 1) & mask;
    }
    return at;
  }

  private void grow() {
    int[] oldKeys = keys;
    int[] oldCounts = counts;
    float[] oldWords = words;
    float[] oldNames = names;
    keys = new int[oldKeys.length * 2];
    counts = new int[keys.length];
    words = new float[keys.length];
    names = new float[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != FREE) {
        int at = place(oldKeys[i]);
        keys[at] = oldKeys[i];
        counts[at] = oldCounts[i];
        words[at] = oldWords[i];
        names[at] = oldNames[i];
      }
    }
  }
}
