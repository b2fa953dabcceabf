package io.parley.page;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Hashes of all runs of three words of a text: tells whether one text stands in another. */
final class Shingles {
  private static final int WORDS = 3;

  private final Set<Integer> hashes = new HashSet<>();

  Shingles(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    int[] last = new int[WORDS];
    int words = 0;
    int word = 0;
    for (int i = 0; i <= lower.length(); i++) {
      char c = i < lower.length() ? lower.charAt(i) : ' ';
      if (Character.isLetterOrDigit(c)) {
        word = 31 * word + c;
      } else if (word != 0) {
        last[words++ % WORDS] = word;
        word = 0;
        if (words >= WORDS) {
          int hash = 0;
          for (int k = 0; k < WORDS; k++) {
            hash = hash * 0x9E3779B1 + last[(words + k) % WORDS];
          }
          hashes.add(hash);
        }
      }
    }
  }

  int size() {
    return hashes.size();
  }

  /** How much of this text stands in the other, 0 to 1; 1 for a text of under three words. */
  double within(Shingles other) {
    if (hashes.isEmpty()) {
      return 1;
    }
    int shared = 0;
    for (Integer hash : hashes) {
      if (other.hashes.contains(hash)) {
        shared++;
      }
    }
    return (double) shared / hashes.size();
  }
}
