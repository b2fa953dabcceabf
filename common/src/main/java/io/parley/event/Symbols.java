package io.parley.event;

import java.util.ArrayList;
import java.util.List;

/**
 * A sentence as a classifier reads it: each name, day and number is one symbol of its kind, every
 * other word itself in lower case. Immutable.
 */
final class Symbols {
  private final String[] symbols;
  private final int[] at;

  private Symbols(String[] symbols, int[] at) {
    this.symbols = symbols;
    this.at = at;
  }

  static Symbols of(Reading reading) {
    Words words = reading.words();
    List<String> symbols = new ArrayList<>(words.size());
    int[] at = new int[words.size() + 1];
    for (int i = 0; i < words.size(); ) {
      Name name = reading.nameAt(i);
      DayPhrase day = name == null ? reading.dayAt(i) : null;
      int to = name != null ? name.to() : day != null ? day.to() : i + 1;
      for (int j = i; j < to && j < words.size(); j++) {
        at[j] = symbols.size();
      }
      symbols.add(name != null ? kind(name) : day != null ? "<day>" : word(words.low(i)));
      i = Math.max(to, i + 1);
    }
    at[words.size()] = symbols.size();
    return new Symbols(symbols.toArray(new String[0]), at);
  }

  private static String kind(Name name) {
    return switch (name.span().kind()) {
      case STATE -> name.city() ? "<seat>" : "<state>";
      case CITY -> "<city>";
      case PERSON -> "<person>";
      case ORGANISATION -> name.party() == null ? "<body>" : "<org>";
      case PLACE -> "<place>";
      case OFFICE -> "<office>";
    };
  }

  private static String word(String low) {
    return !low.isEmpty() && Character.isDigit(low.charAt(0)) ? "<n>" : low;
  }

  int size() {
    return symbols.length;
  }

  /** Where a word of the sentence stands among the symbols. */
  int at(int word) {
    return at[Math.max(0, Math.min(word, at.length - 1))];
  }

  /** A symbol; "<s>" before the first and "</s>" behind the last. */
  String get(int i) {
    return i < 0 ? "<s>" : i >= symbols.length ? "</s>" : symbols[i];
  }
}
