package io.parley.story;

/**
 * The sum of a story's exemplars. The same ones added in the same order give the same sum to the
 * last bit, so that it is the same after a restart. Not thread-safe.
 */
final class Centroid {
  private static final int FREE = 0;

  /** Ints of one term, together so that one look in memory fetches all of them. */
  private static final int CELL = 4;

  private static final int COUNT = 1;
  private static final int WORD = 2;
  private static final int NAME = 3;

  private int[] cells = new int[CELL << 9];

  /**
   * A bit for each term that is there, small enough for the cache: most terms asked for are not.
   */
  private long[] filter = new long[(1 << 9) * 4 / Long.SIZE];

  private int size;
  private double wordsSquared;
  private double namesSquared;

  void add(News news) {
    int[] terms = news.terms();
    for (int i = 0; i < terms.length; i++) {
      if (size * 2 * CELL >= cells.length) {
        grow();
      }
      int at = place(terms[i]);
      if (cells[at] == FREE) {
        cells[at] = terms[i];
        size++;
        filter[bit(terms[i]) >>> 6] |= 1L << bit(terms[i]);
      }
      cells[at + COUNT]++;
      wordsSquared += raise(at + WORD, news.words()[i]);
      namesSquared += raise(at + NAME, news.names()[i]);
    }
  }

  /** Adds to a weight; returns by how much its square has grown. */
  private double raise(int at, float by) {
    if (by == 0) {
      return 0;
    }
    double before = Float.intBitsToFloat(cells[at]);
    float now = Float.intBitsToFloat(cells[at]) + by;
    cells[at] = Float.floatToRawIntBits(now);
    return now * (double) now - before * before;
  }

  /** Takes an exemplar off the counts; its weights stay. */
  void uncount(News news) {
    for (int term : news.terms()) {
      cells[place(term) + COUNT]--;
    }
  }

  /** How many of the exemplars have a term. */
  int count(int term) {
    return cells[place(term) + COUNT];
  }

  /** Gives each term with how many of the exemplars have it. */
  void each(Exemplars.Counts taker) {
    for (int at = 0; at < cells.length; at += CELL) {
      if (cells[at + COUNT] > 0) {
        taker.take(cells[at], cells[at + COUNT]);
      }
    }
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
      int bit = bit(terms[i]);
      if ((filter[bit >>> 6] & 1L << bit) == 0) {
        continue;
      }
      int at = place(terms[i]);
      if (cells[at] != FREE) {
        wordsDot += Float.intBitsToFloat(cells[at + WORD]) * news.words()[i];
        namesDot += Float.intBitsToFloat(cells[at + NAME]) * news.names()[i];
      }
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

  private int bit(int term) {
    return (term * 0x85EBCA6B) >>> 7 & (filter.length * Long.SIZE - 1);
  }

  private int place(int term) {
    int mask = cells.length - 1;
    int at = ((term * 0x9E3779B9) >>> 7) * CELL & mask;
    while (cells[at] != FREE && cells[at] != term) {
      at = (at + CELL) & mask;
    }
    return at;
  }

  private void grow() {
    int[] old = cells;
    cells = new int[old.length * 2];
    filter = new long[filter.length * 2];
    for (int from = 0; from < old.length; from += CELL) {
      if (old[from] != FREE) {
        System.arraycopy(old, from, cells, place(old[from]), CELL);
        int bit = bit(old[from]);
        filter[bit >>> 6] |= 1L << bit;
      }
    }
  }
}
