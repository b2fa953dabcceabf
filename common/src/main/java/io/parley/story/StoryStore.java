package io.parley.story;

/**
 * What of the judge must survive a restart: articles of the window and open stories, small records.
 * The judge reads all of it once, when it is made, and afterwards reads, writes and removes single
 * ones. A Flink job keeps it in keyed state; tests and replays in a {@link HeapStoryStore}.
 *
 * <p>Not thread-safe. A failing store throws an unchecked exception, which the judge lets pass: its
 * state is then unknown, and it must be made again.
 */
public interface StoryStore {
  /** All articles of the window, in any order. */
  Iterable<KeptArticle> articles();

  /** All open stories, in any order. */
  Iterable<KeptStory> stories();

  /** Adds or replaces, by article id. */
  void putArticle(KeptArticle article);

  void removeArticle(String articleId);

  /** Adds or replaces, by story id. */
  void putStory(KeptStory story);

  void removeStory(String storyId);
}
