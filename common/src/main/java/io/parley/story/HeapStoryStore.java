package io.parley.story;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A judge's state in memory. Not thread-safe. */
public final class HeapStoryStore implements StoryStore {
  private final Map<String, KeptArticle> articles = new HashMap<>();
  private final Map<String, KeptStory> stories = new HashMap<>();

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
    articles.put(article.id(), article);
  }

  @Override
  public void removeArticle(String articleId) {
    articles.remove(articleId);
  }

  @Override
  public void putStory(KeptStory story) {
    stories.put(story.id(), story);
  }

  @Override
  public void removeStory(String storyId) {
    stories.remove(storyId);
  }

  /** True where nothing is kept. */
  public boolean isEmpty() {
    return articles.isEmpty() && stories.isEmpty();
  }
}
