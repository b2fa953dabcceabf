package io.parley.evaluate;

/** Hits, wrong ones and missed ones. Not thread-safe. */
final class Counts {
  private int hits;
  private int wrong;
  private int missed;

  void add(int moreHits, int moreWrong, int moreMissed) {
    hits += moreHits;
    wrong += moreWrong;
    missed += moreMissed;
  }

  /** Counts one thing that is in the gold, in the prediction, in both, or in neither. */
  void compare(boolean gold, boolean predicted) {
    add(gold && predicted ? 1 : 0, predicted && !gold ? 1 : 0, gold && !predicted ? 1 : 0);
  }

  int hits() {
    return hits;
  }

  int wrong() {
    return wrong;
  }

  int missed() {
    return missed;
  }

  /** 1 where nothing was predicted. */
  double precision() {
    return hits + wrong == 0 ? 1 : (double) hits / (hits + wrong);
  }

  /** 1 where there was nothing to find. */
  double recall() {
    return hits + missed == 0 ? 1 : (double) hits / (hits + missed);
  }

  /** Harmonic mean of the two. */
  double f1() {
    double p = precision();
    double r = recall();
    return p + r == 0 ? 0 : 2 * p * r / (p + r);
  }
}
