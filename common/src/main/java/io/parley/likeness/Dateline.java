package io.parley.likeness;

import org.jspecify.annotations.Nullable;

/**
 * The place, day and agency that stand before a report's first words: "ISTANBUL, April 10 (Reuters)
 * - ".
 *
 * @param end where the report's own words begin
 * @param credit what stands in the brackets; null where there are none
 */
record Dateline(int end, @Nullable String credit) {
  private static final int LONGEST = 80;

  /** The dateline at the start of a paragraph; null where there is none. */
  static @Nullable Dateline of(String text, int start, int paragraphEnd) {
    int limit = Math.min(paragraphEnd, start + LONGEST);
    int bracket = -1;
    String credit = null;
    for (int i = start; i < limit; i++) {
      char c = text.charAt(i);
      if (c == '(' && bracket < 0) {
        bracket = i;
      } else if (c == ')' && bracket >= 0) {
        credit = text.substring(bracket + 1, i).strip();
        bracket = -1;
      } else if (bracket < 0 && ends(text, i, credit != null)) {
        return place(text, start, i, credit != null) ? new Dateline(words(text, i), credit) : null;
      }
    }
    return null;
  }

  /** A dash that stands apart, a colon, or a full stop after a bracket or capitals. */
  private static boolean ends(String text, int at, boolean credited) {
    char c = text.charAt(at);
    boolean apart = at + 1 < text.length() && Character.isWhitespace(text.charAt(at + 1));
    return switch (c) {
      case '—', '–' -> true;
      case '-' -> apart || text.startsWith("--", at);
      case ':' -> apart;
      case '.' ->
          apart
              && (credited
                  || (at > 1
                      && Character.isUpperCase(text.charAt(at - 1))
                      && Character.isUpperCase(text.charAt(at - 2))));
      default -> false;
    };
  }

  /** Capital words and numbers only; without a bracket the first word is all capitals. */
  private static boolean place(String text, int start, int end, boolean credited) {
    boolean wordStart = true;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c == '(') {
        break;
      }
      if (wordStart && Character.isLowerCase(c)) {
        return false;
      }
      wordStart = !Character.isLetterOrDigit(c) && c != '.' && c != '\'' && c != '’';
    }
    int capitals = start;
    while (capitals < end && Character.isUpperCase(text.charAt(capitals))) {
      capitals++;
    }
    return credited || capitals - start >= 3;
  }

  private static int words(String text, int at) {
    int next = at;
    while (next < text.length()
        && !Character.isLetterOrDigit(text.charAt(next))
        && text.charAt(next) != '\n') {
      next++;
    }
    return next;
  }
}
