package io.parley.likeness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lines that stand on every page of a site and say nothing of its article ("Leave a Reply"). Taken
 * from {@code boilerplate.tsv}, in normalised words; immutable, thread-safe.
 */
final class Boilerplate {
  /** No more of a sentence than this is looked at, in characters. */
  static final int LONGEST = 120;

  private final Map<String, List<String>> starts = new HashMap<>();

  static Boilerplate load() {
    Boilerplate all = new Boilerplate();
    DataLines.read("/io/parley/likeness/boilerplate.tsv", 1, cells -> all.add(cells.get(0)));
    return all;
  }

  private void add(String phrase) {
    if (!phrase.equals(phrase.toLowerCase(java.util.Locale.ROOT))) {
      throw new IllegalArgumentException("the phrase must be in small letters");
    }
    int blank = phrase.indexOf(' ');
    String first = blank < 0 ? phrase : phrase.substring(0, blank);
    starts.computeIfAbsent(first, w -> new ArrayList<>()).add(phrase + ' ');
  }

  /** True where a sentence, in small letters and parted by single blanks, begins like one. */
  boolean is(String sentence) {
    int blank = sentence.indexOf(' ');
    for (String phrase : starts.getOrDefault(sentence.substring(0, blank), List.of())) {
      if (sentence.startsWith(phrase)) {
        return true;
      }
    }
    return false;
  }
}
