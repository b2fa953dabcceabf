package io.parley.wire;

import io.parley.model.Article;
import io.parley.model.Entity;
import io.parley.model.EventMention;
import io.parley.model.Sketch;
import io.parley.model.TalkMention;
import java.util.List;

/**
 * An article with all that was read out of it: what {@code parley.tagged} carries.
 *
 * @param article the article
 * @param sketch what tells its copies
 * @param entities who and where
 * @param events what it reports as news
 * @param talks rounds it tells of, news and background
 * @param flags what a reader should know of the reading: {@code no_date}, {@code future_date},
 *     {@code no_model}, {@code paywall}, …
 */
public record TaggedArticle(
    Article article,
    Sketch sketch,
    List<Entity> entities,
    List<EventMention> events,
    List<TalkMention> talks,
    List<String> flags) {
  public TaggedArticle {
    entities = entities == null ? List.of() : List.copyOf(entities);
    events = events == null ? List.of() : List.copyOf(events);
    talks = talks == null ? List.of() : List.copyOf(talks);
    flags = flags == null ? List.of() : List.copyOf(flags);
  }

  /** The part that {@code parley.talks} carries. */
  public ArticleTalks articleTalks() {
    return new ArticleTalks(
        article.id(),
        article.url(),
        article.source(),
        article.title(),
        article.publishedAt(),
        article.streamTime(),
        sketch,
        talks,
        false);
  }
}
