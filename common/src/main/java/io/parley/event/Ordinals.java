package io.parley.event;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Ordinal words, figures and Roman numerals ({@code ordinals.tsv}). Immutable. */
final class Ordinals {
  private final Map<String, Integer> values = new HashMap<>();

  static Ordinals load() {
    Ordinals ordinals = new Ordinals();
    for (Table.Row row : Table.load("ordinals.tsv", 2).rows()) {
      try {
        for (String word : row.get(1).split(" ")) {
          ordinals.values.put(word, Integer.valueOf(row.get(0)));
        }
      } catch (NumberFormatException e) {
        throw row.wrong("not a number: " + row.get(0));
      }
    }
    return ordinals;
  }

  private Ordinals() {}

  /** What number a word states; null for any other word. */
  @Nullable Integer of(String word) {
    Integer value = values.get(word);
    if (value != null || word.length() < 3 || word.length() > 5) {
      return value;
    }
    int number = 0;
    int i = 0;
    while (i < word.length() && Character.isDigit(word.charAt(i))) {
      number = number * 10 + (word.charAt(i++) - '0');
    }
    String rest = word.substring(i);
    boolean figure =
        i > 0 && (rest.equals("st") || rest.equals("nd") || rest.equals("rd") || rest.equals("th"));
    return figure && number > 0 && number < 200 ? number : null;
  }
}
