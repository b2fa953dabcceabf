package io.parley.event;

import java.util.Set;

/** Where one thought ends and the next begins, as far as single words tell. */
final class Clauses {
  private static final Set<String> HARD = Set.of(";", ".", "!", "?", "—", "–", "--", ":", "|");
  private static final Set<String> SOFT = Set.of(",", "(", ")", "\"", "“", "”", "-");

  private Clauses() {}

  /** True for a word that parts two sentences in all but name. */
  static boolean ends(String word) {
    return HARD.contains(word);
  }

  /** True for a word that parts two phrases. */
  static boolean pauses(String word) {
    return SOFT.contains(word) || HARD.contains(word);
  }
}
