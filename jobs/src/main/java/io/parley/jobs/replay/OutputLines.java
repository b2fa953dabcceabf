package io.parley.jobs.replay;

import io.parley.jobs.stories.PlacedArticle;
import io.parley.model.Article;
import io.parley.model.Entity;
import io.parley.model.EventMention;
import io.parley.model.EventType;
import io.parley.model.Evidence;
import io.parley.model.TalkMention;
import io.parley.wire.TaggedArticle;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a replay writes of each article. */
final class OutputLines {
  private OutputLines() {}

  /** A line of {@code articles.jsonl}: the article's head and all that was read out of it. */
  record ArticleLine(
      String id,
      String url,
      String source,
      String title,
      @Nullable Instant publishedAt,
      Instant streamTime,
      String language,
      List<Entity> entities,
      List<EventType> eventTypes,
      List<EventMention> events,
      List<TalkMention> talks,
      List<String> flags) {}

  /** A line of {@code stories.jsonl}. */
  record StoryLine(String articleId, String storyId, @Nullable String duplicateOf) {}

  /** A line of {@code events.jsonl}. */
  record EventLine(
      String articleId,
      String storyId,
      @Nullable Instant publishedAt,
      EventType type,
      String plover,
      String cameo,
      double confidence,
      List<String> parties,
      Evidence evidence) {}

  static List<ArticleLine> article(PlacedArticle placed) {
    TaggedArticle tagged = placed.tagged();
    Article article = tagged.article();
    return List.of(
        new ArticleLine(
            article.id(),
            article.url(),
            article.source(),
            article.title(),
            article.publishedAt(),
            article.streamTime(),
            article.language(),
            tagged.entities(),
            tagged.events().stream().map(EventMention::type).distinct().sorted().toList(),
            tagged.events(),
            tagged.talks(),
            tagged.flags()));
  }

  static List<StoryLine> story(PlacedArticle placed) {
    return List.of(
        new StoryLine(
            placed.placement().articleId(),
            placed.placement().storyId(),
            placed.placement().duplicateOf()));
  }

  static List<EventLine> events(PlacedArticle placed) {
    List<EventLine> lines = new ArrayList<>();
    Article article = placed.tagged().article();
    for (EventMention event : placed.tagged().events()) {
      lines.add(
          new EventLine(
              article.id(),
              placed.placement().storyId(),
              article.publishedAt(),
              event.type(),
              event.type().plover(),
              event.type().cameo(),
              event.confidence(),
              event.parties(),
              event.evidence()));
    }
    return lines;
  }
}
