package io.parley.story;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Words that stand in much of the news, with the share of articles that have them: what is known of
 * rarity before the stream has taught it. From {@code common-words.tsv}. Immutable, thread-safe.
 */
final class CommonWords {
  private static final String RESOURCE = "/io/parley/story/common-words.tsv";

  /** From this share on a word tells nothing at all. */
  private static final double STOP = 0.6;

  private final Map<String, Double> shares = new HashMap<>();
  private final Map<Integer, Double> byTerm = new HashMap<>();

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
      String stem = stem(word);
      shares.put(stem, share);
      byTerm.put(TermBag.hash(stem), share);
    }
  }

  boolean isStop(String stem) {
    return shares.getOrDefault(stem, 0.0) >= STOP;
  }

  /** The share of articles that have a term, as far as known beforehand. */
  double share(int term) {
    return byTerm.getOrDefault(term, 0.0);
  }

  /** Folds plural and possessive: a light form of Porter's first step (1980). */
  String stem(String word) {
    int n = word.length();
    if (n > 4 && word.endsWith("ies")) {
      return word.substring(0, n - 3) + "y";
    }
    if (n > 3 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us")) {
      return word.substring(0, n - 1);
    }
    if (n > 5 && word.endsWith("ing")) {
      return word.substring(0, n - 3);
    }
    if (n > 4 && word.endsWith("ed")) {
      return word.substring(0, n - 2);
    }
    return word;
  }
}
