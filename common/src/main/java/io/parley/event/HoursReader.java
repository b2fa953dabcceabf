package io.parley.event;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads how long a round took, in hours rounded to hundredths. Immutable, thread-safe. */
final class HoursReader {
  /** A length and where it stands: words from {@code from} to {@code to}, exclusive. */
  record Found(double hours, int from, int to) {}

  private final Map<String, Double> numbers = new HashMap<>();
  private final Ordinals ordinals = Ordinals.load();
  private final WordClasses classes;

  HoursReader(WordClasses classes) {
    this.classes = classes;
    for (Table.Row row : Table.load("numbers.tsv", 2).rows()) {
      try {
        for (String word : row.get(1).split(" ")) {
          numbers.put(word, Double.valueOf(row.get(0)));
        }
      } catch (NumberFormatException e) {
        throw row.wrong("not a number: " + row.get(0));
      }
    }
  }

  /** Length in days: "two days of talks", "a five-day round"; 0 where none is told. */
  int days(Words words) {
    for (int i = 0; i < words.size(); i++) {
      String word = words.low(i);
      Double number = null;
      if (word.equals("days")) {
        boolean length =
            words.low(i + 1).equals("of")
                || words.low(i - 2).equals("after")
                || words.low(i - 2).equals("for");
        number = length && !words.low(i + 1).equals("later") ? number(words.low(i - 1)) : null;
      } else if (word.endsWith("-day")) {
        number = number(word.substring(0, word.length() - 4));
      }
      if (number != null && number > 1 && number < 15 && number == Math.rint(number)) {
        return number.intValue();
      }
    }
    return 0;
  }

  /** "into a fourth day", "the second day of talks": which day it is; 0 where none is told. */
  int nthDay(Words words) {
    for (int i = 2; i < words.size(); i++) {
      Integer nth = words.low(i).equals("day") ? ordinals.of(words.low(i - 1)) : null;
      boolean of = words.low(i + 1).equals("of") && classes.has("talk", words.low(i + 2));
      boolean into =
          words.low(i - 3).equals("into")
              || words.low(i - 3).startsWith("enter")
              || words.low(i - 3).equals("on");
      boolean other = words.low(i - 2).equals("for");
      if (nth != null && nth > 1 && nth < 15 && (of || (into && !other))) {
        return nth;
      }
      boolean daysInto = words.low(i).equals("days") && words.low(i + 1).equals("into");
      Double number = daysInto ? number(words.low(i - 1)) : null;
      if (number != null && number < 15) {
        return number.intValue();
      }
    }
    return 0;
  }

  /** The first length told; null where there is none. */
  @Nullable Found find(Words words) {
    for (int i = 0; i < words.size(); i++) {
      String word = words.low(i);
      boolean hours = word.equals("hours") || word.equals("hour");
      boolean minutes = word.equals("minutes") || word.equals("minute");
      if ((hours || minutes) && told(words, i)) {
        Found found = length(words, i, minutes);
        if (found != null && found.hours() <= 72) {
          return found;
        }
      }
    }
    return null;
  }

  private @Nullable Found length(Words words, int i, boolean minutes) {
    String before = words.low(i - 1);
    if (before.equals("half") && words.low(i - 2).equals("a") && words.low(i - 3).equals("and")) {
      Double whole = numbers.get(words.low(i - 4));
      return whole == null ? null : new Found(whole + 0.5, i - 4, i + 1);
    }
    if ((before.equals("an") || before.equals("a")) && words.low(i - 2).equals("half")) {
      return new Found(0.5, i - 2, i + 1);
    }
    Double number = before.equals("an") ? Double.valueOf(1) : number(before);
    if (number == null || before.equals("a")) {
      return null;
    }
    double hours = minutes ? number / 60 : number;
    return new Found(Math.round(hours * 100) / 100.0, i - 1, i + 1);
  }

  private @Nullable Double number(String word) {
    Double known = numbers.get(word);
    if (known != null) {
      return known;
    }
    boolean figure = !word.isEmpty() && word.length() <= 4;
    for (int i = 0; i < word.length(); i++) {
      figure &= Character.isDigit(word.charAt(i)) || word.charAt(i) == '.';
    }
    return figure
            && Character.isDigit(word.charAt(0))
            && Character.isDigit(word.charAt(word.length() - 1))
            && word.indexOf('.') == word.lastIndexOf('.')
        ? Double.valueOf(word)
        : null;
  }

  /** It is a length of a meeting, not a time of day, a deadline or a fee. */
  private boolean told(Words words, int i) {
    String after = words.low(i + 1);
    if (classes.has("not-length", after)) {
      return false;
    }
    for (int j = Math.max(0, i - 14); j < Math.min(words.size(), i + 8); j++) {
      if (classes.has("length-sign", words.low(j))) {
        return true;
      }
    }
    return false;
  }
}
