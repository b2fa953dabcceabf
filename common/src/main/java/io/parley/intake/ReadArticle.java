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
 * @param given the text as it came, before cleaning, where the record had one and it was read; so
 *     that offsets can be told in the sender's own characters; null for a page
 */
public record ReadArticle(
    Article article, List<String> flags, @Nullable ZoneOffset zone, @Nullable String given) {
  public ReadArticle {
    flags = List.copyOf(flags);
  }
}
