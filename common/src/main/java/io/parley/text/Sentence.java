package io.parley.text;

import java.util.List;

/**
 * One sentence, heading or line of an article.
 *
 * @param start first character, counted in UTF-16 units from the start of the field
 * @param end one past the last character
 * @param paragraph number of its paragraph in the field, from 0
 * @param tokens its words and marks in order, never empty
 */
public record Sentence(int start, int end, int paragraph, List<Token> tokens) {
  public Sentence {
    tokens = List.copyOf(tokens);
  }

  /** The words as they stand in the text this sentence was cut from. */
  public String in(String text) {
    return text.substring(start, end);
  }
}
