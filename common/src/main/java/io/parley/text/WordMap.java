package io.parley.text;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A table of words for lookups that mostly find nothing: every word of every article is asked for
 * in every list, and few are in it. One look into a row of hashes tells so. Filled once, then only
 * read; reading is thread-safe.
 *
 * @param <V> what a word means
 */
public final class WordMap<V> {
  private static final int SMALLEST = 16;

  private int[] hashes = new int[SMALLEST];
  private String[] words = new String[SMALLEST];
  private @Nullable Object[] values = new Object[SMALLEST];
  private int size;

  /** An empty table. */
  public WordMap() {}

  /** A table of what a map holds. */
  public static <V> WordMap<V> of(Map<String, V> map) {
    WordMap<V> table = new WordMap<>();
    map.forEach(table::put);
    return table;
  }

  /** What a word means; null where it is not in the table. */
  public @Nullable V get(String word) {
    int hash = hash(word);
    int mask = hashes.length - 1;
    for (int at = slot(hash); hashes[at] != 0; at = (at + 1) & mask) {
      if (hashes[at] == hash && words[at].equals(word)) {
        return value(at);
      }
    }
    return null;
  }

  /** True where the table has a word. */
  public boolean has(String word) {
    return get(word) != null;
  }

  /** What a word means, put in first where it is not in the table. */
  public V getOrPut(String word, Supplier<V> first) {
    V value = get(word);
    if (value == null) {
      value = first.get();
      put(word, value);
    }
    return value;
  }

  /** Adds a word, or gives it another meaning. */
  public void put(String word, V value) {
    if (2 * size >= hashes.length) {
      grow();
    }
    int hash = hash(word);
    int at = slot(hash);
    while (hashes[at] != 0 && !words[at].equals(word)) {
      at = (at + 1) & (hashes.length - 1);
    }
    size += hashes[at] == 0 ? 1 : 0;
    hashes[at] = hash;
    words[at] = word;
    values[at] = value;
  }

  @SuppressWarnings("unchecked")
  private @Nullable V value(int at) {
    return (V) values[at];
  }

  private void grow() {
    Map<String, V> all = new HashMap<>();
    for (int i = 0; i < hashes.length; i++) {
      V value = value(i);
      if (hashes[i] != 0 && value != null) {
        all.put(words[i], value);
      }
    }
    int larger = 2 * hashes.length;
    hashes = new int[larger];
    words = new String[larger];
    values = new Object[larger];
    size = 0;
    all.forEach(this::put);
  }

  /** A hash that is never the mark of an empty place. */
  private static int hash(String word) {
    int hash = word.hashCode();
    return hash == 0 ? 1 : hash;
  }

  private int slot(int hash) {
    return (hash * 0x9E3779B9) >>> Integer.numberOfLeadingZeros(hashes.length - 1);
  }
}
