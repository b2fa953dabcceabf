package io.parley.entity;

import io.parley.text.Analyzed;
import io.parley.text.Sentence;
import io.parley.text.Token;
import java.util.List;

/**
 * The line that says where a report was sent from: "ISTANBUL, April 10 (Reuters) - Delegations".
 */
final class Dateline {
  /** Tokens within which the dash or colon must come. */
  private static final int LONGEST = 16;

  /** Sentences of a body that may hold one: before it stand by-lines. */
  private static final int SENTENCES = 6;

  private Dateline() {}

  /** Number of tokens the dateline takes at the start of a sentence; 0 where there is none. */
  static int end(Analyzed analyzed, int number) {
    if (number >= SENTENCES || analyzed.field() != io.parley.model.ArticleField.TEXT) {
      return 0;
    }
    Sentence sentence = analyzed.sentences().get(number);
    List<Token> tokens = sentence.tokens();
    if (!isLoud(tokens.get(0).text())) {
      return credited(tokens);
    }
    int depth = 0;
    for (int i = 1; i < Math.min(LONGEST, tokens.size()); i++) {
      String word = tokens.get(i).text();
      switch (word) {
        case "(" -> depth++;
        case ")" -> depth--;
        case "-", "--", "–", "—", "―", ":" -> {
          if (depth == 0) {
            return i;
          }
        }
        case "/" -> {
          return i;
        }
        default -> {
          if (Character.isLowerCase(word.charAt(0)) && word.length() > 3) {
            return 0;
          }
        }
      }
    }
    return endsWithDate(tokens) ? tokens.size() : 0;
  }

  /** "Havana, Nov 18 (RMI) —": in small letters only with an agency in brackets and a dash. */
  private static int credited(List<Token> tokens) {
    int bracket = 0;
    for (int i = 0; i < Math.min(LONGEST, tokens.size()); i++) {
      String word = tokens.get(i).text();
      if (word.equals(")")) {
        bracket = i;
      } else if (bracket > 0) {
        return isDash(word) && bracket == i - 1 ? i : 0;
      } else if (Character.isLowerCase(word.charAt(0))) {
        return 0;
      }
    }
    return 0;
  }

  private static boolean isDash(String word) {
    return word.equals("-") || word.equals("--") || word.equals("–") || word.equals("—");
  }

  /** "MOSCOW, April 11." alone, its stop taken for the sentence's. */
  private static boolean endsWithDate(List<Token> tokens) {
    int size = tokens.size();
    return size >= 4
        && size <= 8
        && tokens.get(size - 1).text().equals(".")
        && Character.isDigit(tokens.get(size - 2).text().charAt(0));
  }

  private static boolean isLoud(String word) {
    if (word.length() < 3) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (Character.isLowerCase(word.charAt(i))) {
        return false;
      }
    }
    return Character.isLetter(word.charAt(0));
  }
}
