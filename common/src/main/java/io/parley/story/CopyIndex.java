package io.parley.story;

import io.parley.likeness.Copies;
import io.parley.model.Sketch;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the original of a copy. A cache of the originals in the store; copies are never in it, so a
 * burst of them does not make it grow. Not thread-safe.
 */
final class CopyIndex {
  /** A sentence of more originals than this is a template's, not a report's. */
  private static final int MOST_ORIGINALS = 64;

  private final LongIndex bySentence = new LongIndex();
  private final Map<Long, KeptArticle> originals = new HashMap<>();

  /** The originals that share a sentence with the article at hand, once for each sentence. */
  private long[] numbers = new long[64];

  private int listed;

  void add(KeptArticle original) {
    originals.put(original.number(), original);
    for (long sentence : original.sketch().sentences()) {
      bySentence.add(sentence, original.number());
    }
  }

  void remove(KeptArticle original) {
    if (originals.remove(original.number()) != null) {
      for (long sentence : original.sketch().sentences()) {
        bySentence.remove(sentence, original.number());
      }
    }
  }

  /** The earliest article that this one republishes; null where it is an original. */
  @Nullable KeptArticle originalOf(Sketch sketch) {
    listed = 0;
    for (long sentence : sketch.sentences()) {
      if (bySentence.size(sentence) <= MOST_ORIGINALS) {
        bySentence.each(sentence, this::note);
      }
    }
    Arrays.sort(numbers, 0, listed);
    for (int i = 0; i + 1 < listed; i++) {
      boolean second = numbers[i] == numbers[i + 1] && (i == 0 || numbers[i - 1] != numbers[i]);
      KeptArticle original = second ? originals.get(numbers[i]) : null;
      if (original != null && Copies.isCopy(sketch, original.sketch())) {
        return original;
      }
    }
    return null;
  }

  private void note(long number) {
    if (listed == numbers.length) {
      numbers = Arrays.copyOf(numbers, listed * 2);
    }
    numbers[listed++] = number;
  }
}
