package io.parley.likeness;

import java.util.Arrays;

/**
 * The normalised sentences of a text as 64-bit hashes. Cuts sentences simply and the same way each
 * time; that an abbreviation may end one does not matter for comparing.
 */
final class SentenceHashes {
  /** Shorter sentences are formulas ("He did not elaborate.") and page furniture. */
  private static final int LEAST_WORDS = 5;

  /** A text that is cut here still has more sentences than any news report. */
  private static final int MOST_SENTENCES = 400;

  private final Boilerplate boilerplate;
  private final StringBuilder word = new StringBuilder();
  private final StringBuilder sentence = new StringBuilder();
  private long[] hashes = new long[32];
  private int count;
  private int words;
  private long hash;

  SentenceHashes(Boilerplate boilerplate) {
    this.boilerplate = boilerplate;
  }

  /** Sorted, each once. */
  long[] of(String text) {
    count = 0;
    int start = 0;
    for (int paragraph = 0; start < text.length() && count < MOST_SENTENCES; paragraph++) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      // An editor's line may stand before the report, so the dateline is not always the first.
      Dateline dateline = paragraph < 8 ? Dateline.of(text, start, end) : null;
      paragraph(text, dateline == null ? start : dateline.end(), end);
      start = end + 1;
    }
    long[] sorted = Arrays.copyOf(hashes, count);
    Arrays.sort(sorted);
    int kept = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        sorted[kept++] = sorted[i];
      }
    }
    return Arrays.copyOf(sorted, kept);
  }

  private void paragraph(String text, int start, int end) {
    begin();
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        word.append(Character.toLowerCase(c));
      } else if (c == '\'' || c == '’') {
        continue;
      } else {
        endWord();
        if ((c == '.' || c == '!' || c == '?') && sentenceEnds(text, i, end)) {
          endSentence();
        }
      }
    }
    endWord();
    endSentence();
  }

  /** White space, perhaps after closing quotation marks, and then no small letter. */
  private static boolean sentenceEnds(String text, int at, int end) {
    int next = at + 1;
    while (next < end && "\"'”’»)".indexOf(text.charAt(next)) >= 0) {
      next++;
    }
    if (next >= end) {
      return true;
    }
    if (!Character.isWhitespace(text.charAt(next))) {
      return false;
    }
    return next + 1 >= end || !Character.isLowerCase(text.charAt(next + 1));
  }

  private void begin() {
    word.setLength(0);
    sentence.setLength(0);
    words = 0;
    hash = 0;
  }

  private void endWord() {
    if (word.length() == 0) {
      return;
    }
    if (sentence.length() < Boilerplate.LONGEST) {
      sentence.append(word).append(' ');
    }
    words++;
    if (!Words.small(word)) {
      Words.fold(word);
      long h = 0xcbf29ce484222325L;
      for (int i = 0; i < word.length(); i++) {
        h = (h ^ word.charAt(i)) * 0x100000001b3L;
      }
      hash = mix(hash * 31 + h);
    }
    word.setLength(0);
  }

  private void endSentence() {
    if (words >= LEAST_WORDS && count < MOST_SENTENCES && !boilerplate.is(sentence.toString())) {
      if (count == hashes.length) {
        hashes = Arrays.copyOf(hashes, count * 2);
      }
      hashes[count++] = hash;
    }
    begin();
  }

  /** Finaliser of MurmurHash3 (Appleby, public domain). */
  private static long mix(long h) {
    h ^= h >>> 33;
    h *= 0xff51afd7ed558ccdL;
    h ^= h >>> 33;
    h *= 0xc4ceb9fe1a85ec53L;
    return h ^ (h >>> 33);
  }
}
