package io.parley.jobs.stories;

import io.parley.story.KeptArticle;
import io.parley.story.KeptStory;
import io.parley.story.StoryStore;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;

/** A judge's state in Flink's keyed state, entry by entry, so that a checkpoint is small. */
final class StateStoryStore implements StoryStore {
  private final MapState<String, KeptArticle> articles;
  private final MapState<String, KeptStory> stories;

  StateStoryStore(RuntimeContext context) {
    articles =
        context.getMapState(
            new MapStateDescriptor<>(
                "stories.articles", Types.STRING, TypeInformation.of(KeptArticle.class)));
    stories =
        context.getMapState(
            new MapStateDescriptor<>(
                "stories.stories", Types.STRING, TypeInformation.of(KeptStory.class)));
  }

  @Override
  public Iterable<KeptArticle> articles() {
    return all(articles);
  }

  @Override
  public Iterable<KeptStory> stories() {
    return all(stories);
  }

  @Override
  public void putArticle(KeptArticle article) {
    put(articles, article.id(), article);
  }

  @Override
  public void removeArticle(String articleId) {
    remove(articles, articleId);
  }

  @Override
  public void putStory(KeptStory story) {
    put(stories, story.id(), story);
  }

  @Override
  public void removeStory(String storyId) {
    remove(stories, storyId);
  }

  private static <T> List<T> all(MapState<String, T> state) {
    try {
      List<T> values = new ArrayList<>();
      state.values().forEach(values::add);
      return values;
    } catch (Exception e) {
      throw broken(e);
    }
  }

  private static <T> void put(MapState<String, T> state, String key, T value) {
    try {
      state.put(key, value);
    } catch (Exception e) {
      throw broken(e);
    }
  }

  private static void remove(MapState<String, ?> state, String key) {
    try {
      state.remove(key);
    } catch (Exception e) {
      throw broken(e);
    }
  }

  /** Flink's map state may throw anything it likes; all of it means that the state is broken. */
  private static IllegalStateException broken(Exception e) {
    return new IllegalStateException("the judge's state", e);
  }
}
