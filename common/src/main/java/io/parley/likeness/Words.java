package io.parley.likeness;

import java.util.List;

/**
 * Normalises words so that light editing leaves a sentence the same: letter case, quotation marks,
 * punctuation, small words that editors add and drop ("on Monday", "Monday"), and American against
 * British spelling.
 */
final class Words {
  private static final List<String> SMALL =
      List.of("a", "an", "the", "on", "of", "that", "and", "also", "s");

  /** The first letters of them: most words are told by it. */
  private static final String FIRST = "atos";

  private Words() {}

  /** True where editors add and drop it freely. */
  static boolean small(CharSequence word) {
    if (word.length() > 4 || FIRST.indexOf(word.charAt(0)) < 0) {
      return false;
    }
    for (int i = 0; i < SMALL.size(); i++) {
      if (SMALL.get(i).contentEquals(word)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Folds spelling in place. Other words may fall together by it ("hour", "hor"); both sides of a
   * comparison are folded alike, so this does no harm.
   */
  static void fold(StringBuilder word) {
    if (word.length() < 5) {
      return;
    }
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c == 'z') {
        word.setCharAt(i, 's');
      } else if (c == 'u' && i > 0 && i + 1 < word.length()) {
        if (word.charAt(i - 1) == 'o' && word.charAt(i + 1) == 'r') {
          word.deleteCharAt(i);
        }
      }
    }
    replaceEnd(word, "mme", "m");
    replaceEnd(word, "mmes", "ms");
    replaceEnd(word, "ence", "ense");
    replaceEnd(word, "tre", "ter");
  }

  private static void replaceEnd(StringBuilder word, String end, String by) {
    int at = word.length() - end.length();
    if (at > 1 && word.indexOf(end, at) == at) {
      word.replace(at, word.length(), by);
    }
  }
}
