package io.parley.intake;

import io.parley.model.Article;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as read, with what was odd about it.
 *
 * @param article the article
 * @param flags notes in lower snake case, see {@link Flag}; empty where all was well
 * @param zone offset of the clock in which the page gives its time of publication, so that its day
 *     can be shown as its readers saw it; null where unknown
 */
public record ReadArticle(Article article, List<String> flags, @Nullable ZoneOffset zone) {
  public ReadArticle {
    flags = List.copyOf(flags);
  }
}
