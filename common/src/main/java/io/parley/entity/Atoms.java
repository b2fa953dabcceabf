package io.parley.entity;

import io.parley.text.Sentence;
import io.parley.text.Token;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The tokens of a sentence, parted further at hyphens, so that "Moscow-Kyiv" and "US-led" show
 * their parts; what the lists are matched against. Curly apostrophes are straightened.
 */
final class Atoms {
  private String[] texts;
  private int[] starts;
  private int[] tokens;
  private int size;

  private Atoms(int capacity) {
    texts = new String[capacity];
    starts = new int[capacity];
    tokens = new int[capacity];
  }

  static Atoms of(Sentence sentence) {
    List<Token> from = sentence.tokens();
    Atoms atoms = new Atoms(from.size() + 8);
    for (int i = 0; i < from.size(); i++) {
      atoms.part(from.get(i), i);
    }
    return atoms;
  }

  private void part(Token token, int index) {
    String text = token.text();
    int from = 0;
    for (int i = 1; i < text.length() - 1; i++) {
      if (isHyphen(text.charAt(i)) && i > from) {
        add(text.substring(from, i), token.start() + from, index);
        add("-", token.start() + i, index);
        from = i + 1;
      }
    }
    add(from == 0 ? text : text.substring(from), token.start() + from, index);
  }

  private static boolean isHyphen(char c) {
    return c == '-' || c == '‐' || c == '‑' || c == '–';
  }

  private void add(String text, int start, int token) {
    if (size == texts.length) {
      int capacity = size * 2;
      texts = Arrays.copyOf(texts, capacity);
      starts = Arrays.copyOf(starts, capacity);
      tokens = Arrays.copyOf(tokens, capacity);
    }
    texts[size] = text.indexOf('’') < 0 ? text : text.replace('’', '\'');
    starts[size] = start;
    tokens[size] = token;
    size++;
  }

  int size() {
    return size;
  }

  /** A word in capitals with only its first letter large; any other word as it is. */
  static String title(String word) {
    if (word.length() < 2) {
      return word;
    }
    for (int i = 0; i < word.length(); i++) {
      if (!Character.isUpperCase(word.charAt(i))) {
        return word;
      }
    }
    return word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT);
  }

  String text(int i) {
    return texts[i];
  }

  /** The atom in small letters. */
  String small(int i) {
    return small(texts[i]);
  }

  /** A word in small letters; the same object where it already is. */
  static String small(String text) {
    for (int c = 0; c < text.length(); c++) {
      if (Character.isUpperCase(text.charAt(c))) {
        return text.toLowerCase(Locale.ROOT);
      }
    }
    return text;
  }

  /** First character in the field. */
  int start(int i) {
    return starts[i];
  }

  /** One past the last character in the field. */
  int end(int i) {
    return starts[i] + texts[i].length();
  }

  /** Number of the token this is part of. */
  int token(int i) {
    return tokens[i];
  }
}
