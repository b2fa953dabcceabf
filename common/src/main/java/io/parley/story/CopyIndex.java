package io.parley.story;

import io.parley.likeness.Copies;
import io.parley.model.Sketch;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
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
    TreeMap<Long, Integer> shared = new TreeMap<>();
    for (long sentence : sketch.sentences()) {
      if (bySentence.size(sentence) <= MOST_ORIGINALS) {
        bySentence.each(sentence, number -> shared.merge(number, 1, Integer::sum));
      }
    }
    for (Map.Entry<Long, Integer> each : shared.entrySet()) {
      KeptArticle original = originals.get(each.getKey());
      if (each.getValue() > 1 && original != null && Copies.isCopy(sketch, original.sketch())) {
        return original;
      }
    }
    return null;
  }
}
