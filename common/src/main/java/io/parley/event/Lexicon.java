package io.parley.event;

import io.parley.text.WordMap;
import java.util.ArrayList;
import java.util.List;

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

  private static final int PLACES = 1024;

  private final WordMap<List<Entry>> byFirst = new WordMap<>();

  /** Those that begin with part of a word, in order. */
  private final List<Entry> others = new ArrayList<>();

  /** The same by the first two characters of the word, one list for all that share a place. */
  private final List<List<Entry>> byBeginning = new ArrayList<>();

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
    lexicon.sort();
    return lexicon;
  }

  private void add(Entry entry) {
    if (entry.phrase().firstWords().isEmpty()) {
      others.add(entry);
    }
    for (String word : entry.phrase().firstWords()) {
      byFirst.getOrPut(word, ArrayList::new).add(entry);
    }
  }

  private void sort() {
    for (int i = 0; i < PLACES; i++) {
      byBeginning.add(new ArrayList<>());
    }
    for (Entry entry : others) {
      for (String beginning : entry.phrase().beginnings()) {
        if (beginning.length() == 1) {
          byBeginning.forEach(list -> once(list, entry));
        } else {
          once(byBeginning.get(place(beginning)), entry);
        }
      }
    }
  }

  private static void once(List<Entry> list, Entry entry) {
    if (list.isEmpty() || list.get(list.size() - 1) != entry) {
      list.add(entry);
    }
  }

  private static int place(String word) {
    return (word.charAt(0) * 31 + word.charAt(1)) & (PLACES - 1);
  }

  /** Those that may begin with a word and are not told by it whole. */
  private List<Entry> others(String word) {
    if (others.isEmpty() || word.isEmpty()) {
      return List.of();
    }
    boolean any = word.length() == 1 || Character.isDigit(word.charAt(0));
    return any ? others : byBeginning.get(place(word));
  }

  /** All matches in order of their first word; longer ones first where they begin together. */
  List<Match> find(Words words) {
    List<Match> found = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      int before = found.size();
      List<Entry> begun = byFirst.get(words.low(i));
      for (Entry entry : begun == null ? List.<Entry>of() : begun) {
        tryAt(entry, words, i, found);
      }
      for (Entry entry : others(words.low(i))) {
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
