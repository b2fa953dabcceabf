package io.parley.jobs.stories;

import io.parley.jobs.ordering.KeptEntries;
import io.parley.story.KeptArticle;
import io.parley.story.KeptStory;
import io.parley.story.StoryStore;
import org.apache.flink.api.common.functions.RuntimeContext;

/** A judge's state in Flink's keyed state. */
final class StateStoryStore implements StoryStore {
  private final KeptEntries<KeptArticle> articles;
  private final KeptEntries<KeptStory> stories;

  StateStoryStore(RuntimeContext context) {
    articles = new KeptEntries<>(context, "stories.articles", KeptArticle.class);
    stories = new KeptEntries<>(context, "stories.stories", KeptStory.class);
  }

  @Override
  public Iterable<KeptArticle> articles() {
    return articles.all();
  }

  @Override
  public Iterable<KeptStory> stories() {
    return stories.all();
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
}
