package io.parley.event;

import io.parley.event.DayPhrase.Kind;
import io.parley.text.WordMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The words that days are told with ({@code days.tsv}). Immutable. */
final class DayWords {
  /** A fixed turn of phrase: what it means, and how many words it has. */
  record Fixed(List<String> words, Kind kind, int value, Sense turn) {
    int length() {
      return words.size();
    }
  }

  private final WordMap<Integer> weekdays = new WordMap<>();
  private final WordMap<Integer> months = new WordMap<>();
  private final WordMap<Integer> ordinals = new WordMap<>();
  private final WordMap<Integer> counts = new WordMap<>();
  private final WordMap<String> units = new WordMap<>();
  private final Set<String> leads = new TreeSet<>();
  private final WordMap<List<Fixed>> fixed = new WordMap<>();

  private DayWords() {}

  static DayWords load() {
    DayWords words = new DayWords();
    for (Table.Row row : Table.load("days.tsv", 2).rows()) {
      words.add(row);
    }
    return words;
  }

  private void add(Table.Row row) {
    try {
      switch (row.get(0)) {
        case "weekday" -> each(row, weekdays);
        case "month" -> each(row, months);
        case "ordinal" -> each(row, ordinals);
        case "count" -> each(row, counts);
        case "unit" -> {
          for (String word : row.get(1).split(" ")) {
            units.put(word, row.get(2));
          }
        }
        case "lead" -> leads.addAll(List.of(row.get(1).split(" ")));
        case "fixed" -> {
          List<String> words = List.of(row.get(1).split(" "));
          Fixed turn =
              new Fixed(
                  words,
                  Kind.valueOf(row.get(2).toUpperCase(Locale.ROOT)),
                  Integer.parseInt(row.get(3)),
                  Sense.valueOf(row.get(4).toUpperCase(Locale.ROOT)));
          fixed.getOrPut(words.get(0), ArrayList::new).add(turn);
        }
        default -> throw row.wrong("no such kind: " + row.get(0));
      }
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      throw row.wrong("not a row of its kind: " + e.getMessage());
    }
  }

  private static void each(Table.Row row, WordMap<Integer> into) {
    for (String word : row.get(1).split(" ")) {
      into.put(word, Integer.valueOf(row.get(2)));
    }
  }

  @Nullable Integer weekday(String word) {
    return weekdays.get(word);
  }

  /** "sun", "sat", "wed": words of their own in lower case. */
  boolean shortForm(String word) {
    return word.length() < 5;
  }

  @Nullable Integer month(String word) {
    return months.get(word);
  }

  @Nullable Integer ordinal(String word) {
    return ordinals.get(word);
  }

  @Nullable Integer count(String word) {
    return counts.get(word);
  }

  @Nullable String unit(String word) {
    return units.get(word);
  }

  /** True for a word after which a month may stand. */
  boolean leads(String word) {
    return leads.contains(word);
  }

  /** The longest fixed turn that begins at a word; null where there is none. */
  @Nullable Fixed fixed(Words words, int at) {
    Fixed best = null;
    List<Fixed> turns = fixed.get(words.low(at));
    for (Fixed turn : turns == null ? List.<Fixed>of() : turns) {
      boolean same = best == null || turn.length() > best.length();
      for (int i = 0; same && i < turn.length(); i++) {
        same = words.low(at + i).equals(turn.words().get(i));
      }
      best = same ? turn : best;
    }
    return best;
  }
}
