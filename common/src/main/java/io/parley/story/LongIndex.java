package io.parley.story;

import java.util.Arrays;
import java.util.function.LongConsumer;

/**
 * Lists of values by key, both longs, in flat arrays: some 40 bytes an entry instead of the 100 of
 * boxed maps, which is what lets a window of news fit in memory. Not thread-safe.
 */
final class LongIndex {
  private static final int NONE = -1;

  private long[] keys = new long[1 << 10];
  private int[] heads = filled(1 << 10);
  private int[] sizes = new int[1 << 10];
  private int used;

  private long[] values = new long[1 << 10];
  private int[] next = new int[1 << 10];
  private int made;
  private int free = NONE;

  /** Adds a value to the list of a key. */
  void add(long key, long value) {
    if ((used + 1) * 3L > keys.length * 2L) {
      grow();
    }
    int slot = slot(key);
    if (sizes[slot] == 0 && heads[slot] == NONE) {
      keys[slot] = key;
      heads[slot] = -2;
      used++;
    }
    int node = node();
    values[node] = value;
    next[node] = sizes[slot] == 0 ? NONE : heads[slot];
    heads[slot] = node;
    sizes[slot]++;
  }

  /** Takes a value out of the list of a key, where it is in it. */
  void remove(long key, long value) {
    int slot = slot(key);
    int before = NONE;
    int node = sizes[slot] == 0 ? NONE : heads[slot];
    while (node != NONE && values[node] != value) {
      before = node;
      node = next[node];
    }
    if (node == NONE) {
      return;
    }
    if (before == NONE) {
      heads[slot] = next[node];
    } else {
      next[before] = next[node];
    }
    next[node] = free;
    free = node;
    if (--sizes[slot] == 0) {
      // The key stays as a tombstone until the table next grows.
      heads[slot] = -2;
    }
  }

  /** How many values a key has. */
  int size(long key) {
    return sizes[slot(key)];
  }

  /** Gives the values of a key, newest first. */
  void each(long key, LongConsumer taker) {
    int slot = slot(key);
    for (int node = sizes[slot] == 0 ? NONE : heads[slot]; node != NONE; node = next[node]) {
      taker.accept(values[node]);
    }
  }

  private int slot(long key) {
    long h = key * 0x9E3779B97F4A7C15L;
    int mask = keys.length - 1;
    int slot = (int) (h >>> 32) & mask;
    while (heads[slot] != NONE && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private int node() {
    if (free != NONE) {
      int node = free;
      free = next[node];
      return node;
    }
    if (made == values.length) {
      values = Arrays.copyOf(values, made * 2);
      next = Arrays.copyOf(next, made * 2);
    }
    return made++;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldHeads = heads;
    int[] oldSizes = sizes;
    int live = 0;
    for (int size : oldSizes) {
      live += size > 0 ? 1 : 0;
    }
    int length = oldKeys.length;
    while ((live + 1) * 3L > length) {
      length *= 2;
    }
    keys = new long[length];
    heads = filled(length);
    sizes = new int[length];
    used = live;
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldSizes[i] > 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        heads[slot] = oldHeads[i];
        sizes[slot] = oldSizes[i];
      }
    }
  }

  private static int[] filled(int length) {
    int[] heads = new int[length];
    Arrays.fill(heads, NONE);
    return heads;
  }
}
