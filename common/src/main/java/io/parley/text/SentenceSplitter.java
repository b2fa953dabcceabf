package io.parley.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts text into sentences by rules: a blank line always ends one, a full stop does unless an
 * abbreviation, initial or number owns it. Linear in the length of the text; immutable.
 */
final class SentenceSplitter {
  /** A line shorter than this that ends without a stop is a heading or caption. */
  private static final int HEADING = 70;

  private final Abbreviations abbreviations;

  SentenceSplitter(Abbreviations abbreviations) {
    this.abbreviations = abbreviations;
  }

  /** A piece of text, white space trimmed, never empty. */
  record Cut(int start, int end, int paragraph) {}

  List<Cut> split(String text) {
    List<Cut> cuts = new ArrayList<>();
    int paragraph = 0;
    int at = 0;
    int length = text.length();
    while (at < length) {
      int line = text.indexOf('\n', at);
      int end = line < 0 ? length : line;
      boolean blank = isBlank(text, at, end);
      if (!blank) {
        int stop = paragraphEnd(text, at);
        split(text, at, stop, paragraph, cuts);
        paragraph++;
        end = stop;
      }
      at = end + 1;
    }
    return cuts;
  }

  private static boolean isBlank(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Tokenizer.isBlank(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Where the lines that hang together with this one end. */
  private static int paragraphEnd(String text, int from) {
    int at = from;
    while (true) {
      int end = text.indexOf('\n', at);
      if (end < 0) {
        return text.length();
      }
      int next = text.indexOf('\n', end + 1);
      int nextEnd = next < 0 ? text.length() : next;
      if (isBlank(text, end + 1, nextEnd)) {
        return end;
      }
      at = end + 1;
    }
  }

  private void split(String text, int start, int end, int paragraph, List<Cut> out) {
    int from = start;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c == '\n' && breaksLine(text, from, i, end)) {
        add(text, from, i, paragraph, out);
        from = i + 1;
      } else if (c == '.' || c == '!' || c == '?' || c == '…' || c == '。' || c == '؟' || c == '।') {
        int after = closing(text, i + 1, end);
        if (c == '。' || (after < end && Tokenizer.isBlank(text.charAt(after)))) {
          if (ends(text, from, i, after, end)) {
            add(text, from, after, paragraph, out);
            from = after;
          }
        }
        i = after - 1;
      }
    }
    add(text, from, end, paragraph, out);
  }

  /** Skips the marks, quotes and brackets that belong to the sentence before them. */
  private static int closing(String text, int from, int end) {
    int at = from;
    while (at < end && ".!?…\"”’'»)]".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  private static boolean breaksLine(String text, int from, int at, int end) {
    int last = at - 1;
    while (last > from && Tokenizer.isBlank(text.charAt(last))) {
      last--;
    }
    if (".!?…\"”:".indexOf(text.charAt(last)) >= 0) {
      return true;
    }
    int next = at + 1;
    while (next < end && Tokenizer.isBlank(text.charAt(next))) {
      next++;
    }
    return at - from < HEADING && next < end && !Character.isLowerCase(text.charAt(next));
  }

  private boolean ends(String text, int from, int stop, int after, int end) {
    int next = after;
    while (next < end && Tokenizer.isBlank(text.charAt(next))) {
      next++;
    }
    if (next >= end) {
      return true;
    }
    int word = next;
    while (word < end && "\"“‘'«([—–-•*".indexOf(text.charAt(word)) >= 0) {
      word++;
    }
    if (word >= end || Character.isLowerCase(text.charAt(word))) {
      return false;
    }
    if (word > next && Tokenizer.isBlank(text.charAt(word))) {
      return text.charAt(stop) != '.' || !abbreviated(text, from, stop, "", false);
    }
    if (text.charAt(stop) != '.' || after > stop + 1) {
      return true;
    }
    int wordEnd = word;
    while (wordEnd < end && wordEnd - word < 20 && isWordPart(text.charAt(wordEnd))) {
      wordEnd++;
    }
    return !abbreviated(
        text, from, stop, text.substring(word, wordEnd), Character.isDigit(text.charAt(word)));
  }

  private static boolean isWordPart(char c) {
    return Character.isLetter(c) || Tokenizer.isApostrophe(c);
  }

  /** True where the full stop belongs to an abbreviation and the sentence goes on. */
  private boolean abbreviated(String text, int from, int stop, String next, boolean number) {
    int start = stop;
    while (start > from && stop - start < 12 && isAbbreviationPart(text.charAt(start - 1))) {
      start--;
    }
    Abbreviations.Kind kind = abbreviations.kind(text.substring(start, stop + 1));
    if (kind == null) {
      return false;
    }
    return switch (kind) {
      case NEVER_ENDS -> true;
      case BEFORE_NUMBER -> number;
      case MAY_END -> !abbreviations.startsSentences(next);
    };
  }

  private static boolean isAbbreviationPart(char c) {
    return Character.isLetter(c) || c == '.' || c == '-';
  }

  private static void add(String text, int start, int end, int paragraph, List<Cut> out) {
    int from = start;
    int to = end;
    while (from < to && Tokenizer.isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && Tokenizer.isBlank(text.charAt(to - 1))) {
      to--;
    }
    if (from < to) {
      out.add(new Cut(from, to, paragraph));
    }
  }
}
