package io.parley.text;

import java.text.Normalizer;

/**
 * Makes text safe to store, match and show without changing a word of it: NFC, no control, bidi or
 * zero-width characters, no lone surrogates, no towers of combining marks. Line breaks and tabs
 * stay. Clean text comes back as the same string. Stateless.
 *
 * <p>Zero-width joiners stay between letters outside Latin script, where they are spelling.
 */
public final class CleanText {
  /** More marks than any orthography stacks on one letter. */
  private static final int MARKS_ON_A_LETTER = 4;

  private CleanText() {}

  /** The cleaned text; never null, possibly empty. */
  public static String clean(String raw) {
    if (isPlain(raw)) {
      return raw;
    }
    String kept = dropUnwanted(raw);
    return Normalizer.isNormalized(kept, Normalizer.Form.NFC)
        ? kept
        : Normalizer.normalize(kept, Normalizer.Form.NFC);
  }

  /** The cleaned text on one line, blanks folded: for titles, names and addresses. */
  public static String line(String raw) {
    String text = clean(raw);
    StringBuilder line = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        gap = line.length() > 0;
      } else {
        if (gap) {
          line.append(' ');
          gap = false;
        }
        line.append(c);
      }
    }
    return line.toString();
  }

  /** Latin letters and the dashes and quotes of print, all of which are NFC. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' && c != '\n' && c != '\t'
          || c > '~' && c < 0xA0
          || c == 0xAD
          || c >= 0x300 && (c < 0x2010 || c > 0x2027)) {
        return false;
      }
    }
    return true;
  }

  private static String dropUnwanted(String raw) {
    StringBuilder kept = new StringBuilder(raw.length());
    int marks = 0;
    for (int i = 0; i < raw.length(); ) {
      int c = raw.codePointAt(i);
      int next = i + Character.charCount(c);
      int type = Character.getType(c);
      boolean mark = type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
      marks = mark ? marks + 1 : 0;
      if (c == '\r') {
        if (next >= raw.length() || raw.charAt(next) != '\n') {
          kept.append('\n');
        }
      } else if (c == 0x2028 || c == 0x2029 || c == 0x85) {
        kept.append('\n');
      } else if (c == 0x200C || c == 0x200D) {
        if (joins(raw, i, next)) {
          kept.appendCodePoint(c);
        }
      } else if (marks <= MARKS_ON_A_LETTER && !isUnwanted(c, type)) {
        kept.appendCodePoint(c);
      }
      i = next;
    }
    return raw.contentEquals(kept) ? raw : kept.toString();
  }

  private static boolean isUnwanted(int c, int type) {
    return switch (type) {
      case Character.CONTROL -> c != '\n' && c != '\t';
      case Character.SURROGATE -> true;
      // Bidi marks and overrides, zero-width spaces, soft hyphens, the byte-order mark, tags.
      case Character.FORMAT -> true;
      default -> (c & 0xFFFE) == 0xFFFE;
    };
  }

  private static boolean joins(String text, int at, int next) {
    return at > 0
        && next < text.length()
        && isSpelledWithJoiners(text.codePointBefore(at))
        && isSpelledWithJoiners(text.codePointAt(next));
  }

  private static boolean isSpelledWithJoiners(int c) {
    return c >= 0x600
        && c < 0x1200
        && (Character.isLetter(c)
            || Character.getType(c) == Character.NON_SPACING_MARK
            || Character.getType(c) == Character.COMBINING_SPACING_MARK);
  }
}
