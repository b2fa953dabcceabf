package io.parley.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Patterns by what they mean, from one data file of three columns or more: meaning, pattern, and
 * whatever else its reader asks for. Finds all of them in a sentence in one pass. Immutable once
 * loaded, shared.
 */
final class Lexicon {
  /** A pattern and its row. */
  record Entry(String meaning, Phrase phrase, Table.Row row) {
    /** A further column, empty where there is none. */
    String column(int i) {
      return row.getOr(i, "");
    }
  }

  /** A place where a pattern matched: words from {@code from} to {@code to}, exclusive. */
  record Match(Entry entry, int from, int to) {
    String meaning() {
      return entry.meaning();
    }
  }

  private final Map<String, List<Entry>> byFirst = new HashMap<>();
  private final List<Entry> others = new ArrayList<>();

  private Lexicon() {}

  /**
   * Reads a data file.
   *
   * @throws IllegalArgumentException with file and line where a row is wrong
   */
  static Lexicon load(String file, WordClasses classes) {
    Lexicon lexicon = new Lexicon();
    for (Table.Row row : Table.load(file, 2).rows()) {
      try {
        lexicon.add(new Entry(row.get(0), Phrase.parse(row.get(1), classes), row));
      } catch (IllegalArgumentException e) {
        throw row.wrong(String.valueOf(e.getMessage()));
      }
    }
    return lexicon;
  }

  private void add(Entry entry) {
    if (entry.phrase().firstWords().isEmpty()) {
      others.add(entry);
    }
    for (String word : entry.phrase().firstWords()) {
      byFirst.computeIfAbsent(word, w -> new ArrayList<>()).add(entry);
    }
  }

  /** All matches in order of their first word; longer ones first where they begin together. */
  List<Match> find(Words words) {
    List<Match> found = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      int before = found.size();
      for (Entry entry : byFirst.getOrDefault(words.low(i), List.of())) {
        tryAt(entry, words, i, found);
      }
      for (Entry entry : others) {
        tryAt(entry, words, i, found);
      }
      if (found.size() > before + 1) {
        found.subList(before, found.size()).sort((a, b) -> Integer.compare(b.to(), a.to()));
      }
    }
    return found;
  }

  private static void tryAt(Entry entry, Words words, int at, List<Match> found) {
    int end = entry.phrase().match(words, at);
    if (end > at) {
      found.add(new Match(entry, at, end));
    }
  }

  /** The first match of a meaning; null where there is none. */
  static @org.jspecify.annotations.Nullable Match first(List<Match> matches, String meaning) {
    for (Match match : matches) {
      if (match.meaning().equals(meaning)) {
        return match;
      }
    }
    return null;
  }
}
