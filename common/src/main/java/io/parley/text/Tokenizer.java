package io.parley.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a sentence into words and marks: the Penn Treebank's way with possessives ("Iran 's") and
 * short forms ("do n't"), but hyphenated words and abbreviations stay whole. Linear in the length
 * of the text; not thread-safe.
 */
final class Tokenizer {
  private final Abbreviations abbreviations;

  Tokenizer(Abbreviations abbreviations) {
    this.abbreviations = abbreviations;
  }

  List<Token> tokens(String text, int start, int end) {
    List<Token> out = new ArrayList<>((end - start) / 5 + 1);
    int at = start;
    while (at < end) {
      while (at < end && isBlank(text.charAt(at))) {
        at++;
      }
      int from = at;
      while (at < end && !isBlank(text.charAt(at))) {
        at++;
      }
      if (from < at) {
        chunk(text, from, at, out);
      }
    }
    return out;
  }

  static boolean isBlank(char c) {
    return c == ' ' || c == '\u00a0' || Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private void chunk(String text, int start, int end, List<Token> out) {
    int from = start;
    while (from < end && opens(text.charAt(from))) {
      from = mark(text, from, end, out);
    }
    int to = end;
    while (to > from && closes(text, from, to)) {
      to--;
    }
    core(text, from, to, out);
    for (int at = to; at < end; ) {
      at = mark(text, at, end, out);
    }
  }

  /** Words between separators inside a chunk: "end—begin", "and/or", "word(s)". */
  private static void core(String text, int start, int end, List<Token> out) {
    int from = start;
    for (int i = start; i < end; i++) {
      if (separates(text, start, i, end)) {
        word(text, from, i, out);
        i = mark(text, i, end, out) - 1;
        from = i + 1;
      }
    }
    word(text, from, end, out);
  }

  private static boolean separates(String text, int start, int i, int end) {
    char c = text.charAt(i);
    return switch (c) {
      case '—',
          '―',
          '…',
          '(',
          ')',
          '[',
          ']',
          '{',
          '}',
          '"',
          '“',
          '”',
          '«',
          '»',
          ';',
          '!',
          '?',
          '|',
          '=',
          '<',
          '>' ->
          true;
      case '–' -> !betweenDigits(text, start, i, end) && !betweenLetters(text, start, i, end);
      case '/' -> !text.startsWith("://", Math.max(start, i - 1)) && !isAddress(text, start, end);
      case ',', ':' -> !betweenDigits(text, start, i, end) && !isAddress(text, start, end);
      case '-' -> i + 1 < end && text.charAt(i + 1) == '-';
      default -> false;
    };
  }

  private static boolean betweenDigits(String text, int start, int i, int end) {
    return i > start
        && i + 1 < end
        && Character.isDigit(text.charAt(i - 1))
        && Character.isDigit(text.charAt(i + 1));
  }

  private static boolean betweenLetters(String text, int start, int i, int end) {
    return i > start
        && i + 1 < end
        && Character.isLetter(text.charAt(i - 1))
        && Character.isLetter(text.charAt(i + 1));
  }

  private static boolean isAddress(String text, int start, int end) {
    return text.startsWith("http", start) && end - start > 8
        || text.startsWith("www.", start) && end - start > 4;
  }

  /** A word, its possessive or short form cut off. */
  private static void word(String text, int start, int end, List<Token> out) {
    if (start >= end) {
      return;
    }
    int cut = shortForm(text, start, end);
    if (cut > start) {
      add(text, start, cut, out);
      add(text, cut, end, out);
    } else {
      add(text, start, end, out);
    }
  }

  private static int shortForm(String text, int start, int end) {
    int length = end - start;
    if (length > 2 && isApostrophe(text.charAt(end - 2))) {
      char last = Character.toLowerCase(text.charAt(end - 1));
      if (last == 's' || last == 'd' || last == 'm') {
        return end - 2;
      }
      if (last == 't' && length > 3 && Character.toLowerCase(text.charAt(end - 3)) == 'n') {
        return end - 3;
      }
    }
    if (length > 3 && isApostrophe(text.charAt(end - 3))) {
      String last = text.substring(end - 2, end);
      if (last.equalsIgnoreCase("re")
          || last.equalsIgnoreCase("ve")
          || last.equalsIgnoreCase("ll")) {
        return end - 3;
      }
    }
    if (length > 2 && isApostrophe(text.charAt(end - 1)) && text.charAt(end - 2) == 's') {
      return end - 1;
    }
    return start;
  }

  static boolean isApostrophe(char c) {
    return c == '\'' || c == '’' || c == 'ʼ';
  }

  private static boolean opens(char c) {
    return switch (c) {
      case '(',
          '[',
          '{',
          '"',
          '“',
          '„',
          '«',
          '‘',
          '\'',
          '’',
          '`',
          '—',
          '–',
          '-',
          '―',
          '…',
          '.',
          ',',
          '/',
          '*',
          '|',
          '•',
          '·',
          '#',
          '<',
          '>',
          '=',
          '~',
          ':',
          ';',
          '!',
          '?',
          '¿',
          '¡' ->
          true;
      default -> false;
    };
  }

  /** True where the last character of the chunk is a mark of its own. */
  private boolean closes(String text, int from, int to) {
    char c = text.charAt(to - 1);
    return switch (c) {
      case ')',
          ']',
          '}',
          '"',
          '”',
          '»',
          ',',
          ';',
          ':',
          '!',
          '?',
          '…',
          '—',
          '–',
          '-',
          '/',
          '*',
          '|',
          '<',
          '>',
          '=' ->
          true;
      case '\'', '’' -> to - from < 2 || text.charAt(to - 2) != 's';
      case '.' -> !keepsStop(text, from, to);
      default -> false;
    };
  }

  private boolean keepsStop(String text, int from, int to) {
    return to - from <= 12 && to - from > 1 && abbreviations.contains(text.substring(from, to));
  }

  /** A run of one mark ("...", "--") is one token; returns where it ends. */
  private static int mark(String text, int at, int end, List<Token> out) {
    char c = text.charAt(at);
    int to = at + (Character.isHighSurrogate(c) && at + 1 < end ? 2 : 1);
    if (c == '.' || c == '-' || c == '*' || c == '=' || c == '_' || c == '#') {
      while (to < end && text.charAt(to) == c) {
        to++;
      }
    }
    add(text, at, to, out);
    return to;
  }

  private static void add(String text, int start, int end, List<Token> out) {
    out.add(new Token(text.substring(start, end), start, end, ""));
  }
}
