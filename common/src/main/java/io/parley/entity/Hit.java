package io.parley.entity;

import java.util.List;

/**
 * Words of a sentence that stand in the lists.
 *
 * @param firstAtom first atom
 * @param endAtom atom after the last
 * @param firstToken token that holds the first atom
 * @param endToken token after the one that holds the last atom
 * @param meanings all meanings of the form, never empty
 */
record Hit(int firstAtom, int endAtom, int firstToken, int endToken, List<Entry> meanings) {

  boolean has(Entry.Type type) {
    for (Entry entry : meanings) {
      if (entry.type() == type) {
        return true;
      }
    }
    return false;
  }

  /** True where every meaning is a place that stands for no government. */
  boolean onlyCity() {
    for (Entry entry : meanings) {
      if (entry.type() != Entry.Type.CITY) {
        return false;
      }
    }
    return true;
  }
}
