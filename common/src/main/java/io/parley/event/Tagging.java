package io.parley.event;

import io.parley.model.Entity;
import io.parley.model.EventMention;
import io.parley.model.TalkMention;
import java.util.List;

/**
 * All that was read out of one article.
 *
 * @param language ISO 639-1 code, {@code und} where unknown
 * @param entities who and where, in order of first mention
 * @param events the event types it reports as its news, most certain first
 * @param talks the rounds of talks it tells of, in order of the text, news and background
 * @param flags what a reader should know: {@code no_date} where no relative day could be resolved,
 *     {@code not_english} where the language is not read
 */
public record Tagging(
    String language,
    List<Entity> entities,
    List<EventMention> events,
    List<TalkMention> talks,
    List<String> flags) {
  public Tagging {
    entities = List.copyOf(entities);
    events = List.copyOf(events);
    talks = List.copyOf(talks);
    flags = List.copyOf(flags);
  }
}
