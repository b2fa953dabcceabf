package io.parley.text;

import io.parley.model.ArticleField;
import java.util.List;

/**
 * A field of an article, cut into sentences and tokens.
 *
 * @param field title or body
 * @param text the field, verbatim; all offsets count in it
 * @param sentences in order, not overlapping; white space between them belongs to none
 */
public record Analyzed(ArticleField field, String text, List<Sentence> sentences) {
  public Analyzed {
    sentences = List.copyOf(sentences);
  }

  /** The words of a sentence of this text. */
  public String text(Sentence sentence) {
    return sentence.in(text);
  }
}
