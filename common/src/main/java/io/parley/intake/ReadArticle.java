package io.parley.intake;

import io.parley.model.Article;
import java.util.List;

/**
 * An article as read, with what was odd about it.
 *
 * @param article the article
 * @param flags notes in lower snake case, see {@link Flag}; empty where all was well
 */
public record ReadArticle(Article article, List<String> flags) {
  public ReadArticle {
    flags = List.copyOf(flags);
  }
}
