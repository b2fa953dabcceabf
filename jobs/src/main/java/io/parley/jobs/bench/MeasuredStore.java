package io.parley.jobs.bench;

import io.parley.story.Counted;
import io.parley.story.KeptArticle;
import io.parley.story.KeptStory;
import io.parley.story.News;
import io.parley.story.StoryDocument;
import io.parley.story.StoryStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A judge's state in memory that knows about how many bytes it would be when written down. */
final class MeasuredStore implements StoryStore {
  private final Map<String, KeptArticle> articles = new HashMap<>();
  private final Map<String, KeptStory> stories = new HashMap<>();
  private long bytes;

  int articleCount() {
    return articles.size();
  }

  int storyCount() {
    return stories.size();
  }

  long bytes() {
    return bytes;
  }

  @Override
  public Iterable<KeptArticle> articles() {
    return List.copyOf(articles.values());
  }

  @Override
  public Iterable<KeptStory> stories() {
    return List.copyOf(stories.values());
  }

  @Override
  public void putArticle(KeptArticle article) {
    bytes += size(article) - size(articles.put(article.id(), article));
  }

  @Override
  public void removeArticle(String articleId) {
    bytes -= size(articles.remove(articleId));
  }

  @Override
  public void putStory(KeptStory story) {
    bytes += size(story) - size(stories.put(story.id(), story));
  }

  @Override
  public void removeStory(String storyId) {
    bytes -= size(stories.remove(storyId));
  }

  private static long size(@Nullable KeptArticle article) {
    if (article == null) {
      return 0;
    }
    News news = article.news();
    String original = article.duplicateOf();
    return 16
        + article.id().length()
        + article.storyId().length()
        + (original == null ? 0 : original.length())
        + article.sketch().family().length()
        + 8L * article.sketch().sentences().length
        + (news == null ? 0 : 12L * news.terms().length);
  }

  private static long size(@Nullable KeptStory story) {
    if (story == null) {
      return 0;
    }
    StoryDocument document = story.document();
    return 40
        + document.storyId().length()
        + document.title().length()
        + document.sentence().length()
        + size(document.countries())
        + size(document.eventTypes())
        + size(document.places())
        + story.exemplars().stream().mapToLong(String::length).sum()
        + story.origins().stream().mapToLong(String::length).sum();
  }

  private static long size(List<Counted> counted) {
    return counted.stream().mapToLong(each -> 4L + each.value().length()).sum();
  }
}
