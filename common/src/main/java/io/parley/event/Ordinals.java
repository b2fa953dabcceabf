package io.parley.event;

import io.parley.text.WordMap;
import org.jspecify.annotations.Nullable;

/** Ordinal words, figures and Roman numerals ({@code ordinals.tsv}). Immutable. */
final class Ordinals {
  private final WordMap<Integer> values = new WordMap<>();
  private final WordMap<Integer> plain = new WordMap<>();

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
    for (Table.Row row : Table.load("numbers.tsv", 2).rows()) {
      for (String word : row.get(1).split(" ")) {
        ordinals.plain.put(word, (int) Double.parseDouble(row.get(0)));
      }
    }
    return ordinals;
  }

  private Ordinals() {}

  /** What number a word states; null for any other word. */
  @Nullable Integer of(String word) {
    Integer value = values.get(word);
    if (value != null || word.length() < 3 || word.length() > 9) {
      return value;
    }
    int roman = roman(word);
    if (roman > 0) {
      return roman;
    }
    int number = 0;
    int i = 0;
    while (i < word.length() && Character.isDigit(word.charAt(i))) {
      number = number * 10 + (word.charAt(i++) - '0');
    }
    if (i == 0) {
      return null;
    }
    String rest = word.substring(i);
    boolean figure =
        (rest.equals("st") || rest.equals("nd") || rest.equals("rd") || rest.equals("th"));
    return figure && number > 0 && number < 200 ? number : null;
  }

  /** "xxviiith": a Roman numeral with an ordinal's ending, up to 39; 0 for anything else. */
  private static int roman(String word) {
    if (!word.endsWith("th")
        && !word.endsWith("nd")
        && !word.endsWith("rd")
        && !word.endsWith("st")) {
      return 0;
    }
    int number = 0;
    int last = 0;
    for (int i = word.length() - 3; i >= 0; i--) {
      int value =
          switch (word.charAt(i)) {
            case 'x' -> 10;
            case 'v' -> 5;
            case 'i' -> 1;
            default -> 0;
          };
      if (value == 0) {
        return 0;
      }
      number += value < last ? -value : value;
      last = Math.max(last, value);
    }
    return number > 0 && number < 40 ? number : 0;
  }

  /** What a number in words or figures states ("eight", "15"); null for any other word. */
  @Nullable Integer plain(String word) {
    Integer value = plain.get(word);
    if (value != null || word.isEmpty() || word.length() > 2) {
      return value;
    }
    int number = 0;
    for (int i = 0; i < word.length(); i++) {
      if (!Character.isDigit(word.charAt(i))) {
        return null;
      }
      number = number * 10 + (word.charAt(i) - '0');
    }
    return number > 0 ? number : null;
  }
}
