package io.parley.story;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Words that stand in much of the news, with the share of articles that have them: what is known of
 * rarity before the stream has taught it. From {@code common-words.tsv}. Immutable, thread-safe.
 */
final class CommonWords {
  private static final String RESOURCE = "/io/parley/story/common-words.tsv";

  /** From this share on a word tells nothing at all. */
  private static final double STOP = 0.6;

  private static final int FREE = 0;
  private static final int SLOTS = 1 << 13;

  /** Terms at their places, and the shares beside them; looked up for each word of each article. */
  private final int[] terms = new int[SLOTS];

  private final double[] shares = new double[SLOTS];
  private int size;

  static CommonWords load() {
    CommonWords all = new CommonWords();
    try (InputStream in = CommonWords.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is not on the class path");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank() && !line.startsWith("#")) {
          all.line(line, number);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE, e);
    }
    return all;
  }

  private void line(String line, int number) {
    String[] cells = line.split("\t", -1);
    if (cells.length != 2) {
      throw new IllegalStateException(
          RESOURCE + " line " + number + ": a share and words are wanted, parted by a tab");
    }
    double share;
    try {
      share = Double.parseDouble(cells[0]);
    } catch (NumberFormatException e) {
      throw new IllegalStateException(
          RESOURCE + " line " + number + ": \"" + cells[0] + "\" is no share", e);
    }
    for (String word : cells[1].split(" ", -1)) {
      StringBuilder stem = new StringBuilder(word);
      stem(stem);
      int term = TermBag.hash(stem);
      int at = place(term);
      size += terms[at] == FREE ? 1 : 0;
      if (size * 2 > SLOTS) {
        throw new IllegalStateException(RESOURCE + " line " + number + ": too many words");
      }
      terms[at] = term;
      shares[at] = share;
    }
  }

  /** True where a term tells nothing. */
  boolean isStop(int term) {
    return share(term) >= STOP;
  }

  /** The share of articles that have a term, as far as known beforehand. */
  double share(int term) {
    return shares[place(term)];
  }

  private int place(int term) {
    int at = (term * 0x9E3779B9) >>> 19;
    while (terms[at] != FREE && terms[at] != term) {
      at = (at + 1) & (SLOTS - 1);
    }
    return at;
  }

  /** Folds plural and possessive: a light form of Porter's first step (1980). */
  static void stem(StringBuilder word) {
    int n = word.length();
    if (n > 4 && ends(word, "ies")) {
      word.setLength(n - 3);
      word.append('y');
    } else if (n > 3 && word.charAt(n - 1) == 's' && !ends(word, "ss") && !ends(word, "us")) {
      word.setLength(n - 1);
    } else if (n > 5 && ends(word, "ing")) {
      word.setLength(n - 3);
    } else if (n > 4 && ends(word, "ed")) {
      word.setLength(n - 2);
    }
  }

  private static boolean ends(StringBuilder word, String by) {
    int from = word.length() - by.length();
    for (int i = 0; i < by.length(); i++) {
      if (word.charAt(from + i) != by.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
