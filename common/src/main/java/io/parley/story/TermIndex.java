package io.parley.story;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * For each term the stories that have it, and how many of their exemplars do, in flat arrays: some
 * 12 bytes an entry. An entry that has lost its meaning is not sought and taken out, since the
 * lists of common words are long: it is skipped, and all are swept out together when they are the
 * larger part. Counts are exact at all times. Not thread-safe.
 */
final class TermIndex {
  private static final int NONE = -1;
  private static final int FREE = 0;

  private int[] keys = new int[1 << 12];
  private int[] heads = filled(1 << 12);
  private int[] exemplars = new int[1 << 12];
  private int[] stories = new int[1 << 12];
  private int used;

  private int[] values = new int[1 << 12];
  private int[] next = new int[1 << 12];
  private int made;
  private int dead;

  /** Counts an exemplar; lists its story where the term is new to it. */
  void add(int term, int story, boolean newToStory) {
    if ((used + 1) * 3L > keys.length * 2L) {
      grow();
    }
    int slot = slot(term);
    if (keys[slot] == FREE) {
      keys[slot] = term;
      used++;
    }
    exemplars[slot]++;
    if (newToStory) {
      if (made == values.length) {
        values = Arrays.copyOf(values, made * 2);
        next = Arrays.copyOf(next, made * 2);
      }
      values[made] = story;
      next[made] = heads[slot];
      heads[slot] = made++;
      stories[slot]++;
    }
  }

  /** Takes an exemplar back; its story's entry is dead where none of it has the term any more. */
  void remove(int term, boolean lastOfStory) {
    int slot = slot(term);
    exemplars[slot]--;
    if (lastOfStory) {
      stories[slot]--;
      dead++;
    }
  }

  /** How many exemplars have a term. */
  int exemplars(int term) {
    return exemplars[slot(term)];
  }

  /** How many stories have a term. */
  int stories(int term) {
    return stories[slot(term)];
  }

  /** Gives the stories listed for a term, dead entries among them. */
  void each(int term, IntConsumer taker) {
    for (int node = heads[slot(term)]; node != NONE; node = next[node]) {
      taker.accept(values[node]);
    }
  }

  /** True where more entries are dead than alive. */
  boolean wantsSweep() {
    return dead > (1 << 16) && dead * 2L > made;
  }

  private int slot(int term) {
    int mask = keys.length - 1;
    int slot = (int) ((term * 0x9E3779B97F4A7C15L) >>> 32) & mask;
    while (keys[slot] != FREE && keys[slot] != term) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  private void grow() {
    int[] oldKeys = keys;
    int[] oldHeads = heads;
    int[] oldExemplars = exemplars;
    int[] oldStories = stories;
    int length = oldKeys.length * 2;
    keys = new int[length];
    heads = filled(length);
    exemplars = new int[length];
    stories = new int[length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != FREE) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        heads[slot] = oldHeads[i];
        exemplars[slot] = oldExemplars[i];
        stories[slot] = oldStories[i];
      }
    }
  }

  private static int[] filled(int length) {
    int[] heads = new int[length];
    Arrays.fill(heads, NONE);
    return heads;
  }
}
