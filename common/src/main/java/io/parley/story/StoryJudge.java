package io.parley.story;

import io.parley.model.Sketch;
import io.parley.wire.TaggedArticle;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decides for each article which story it belongs to and which article it republishes, in stream
 * order, once and for good. The same articles in the same order give the same answers, also across
 * restarts over one store. An article that comes again under its id is answered as before and
 * changes nothing. Not thread-safe.
 */
public final class StoryJudge {
  private final StoryStore store;
  private final StorySettings settings;
  private final NewsReader reader;
  private final StoryIndex index;
  private final CopyIndex copies = new CopyIndex();
  private final Map<String, KeptArticle> articles = new HashMap<>();
  private final Map<String, KeptStory> stories = new HashMap<>();

  /** Articles in order of arrival, so that the window's end is its head. */
  private final Deque<KeptArticle> window = new ArrayDeque<>();

  /** How many articles of each open story are in the window. */
  private final Map<String, Integer> inWindow = new HashMap<>();

  private long last;

  /** A judge over what a store holds, with the settings as measured. */
  public StoryJudge(StoryStore store) {
    this(store, StorySettings.MEASURED);
  }

  /** A judge over what a store holds; reads all of it. */
  public StoryJudge(StoryStore store, StorySettings settings) {
    this.store = store;
    this.settings = settings;
    CommonWords common = CommonWords.load();
    this.reader = new NewsReader(common);
    this.index = new StoryIndex(common);
    for (KeptStory story : store.stories()) {
      stories.put(story.id(), story);
    }
    List<KeptArticle> kept = new ArrayList<>();
    store.articles().forEach(kept::add);
    kept.sort(Comparator.comparingLong(KeptArticle::number));
    for (KeptArticle article : kept) {
      remember(article);
      last = article.number();
    }
  }

  /** Places an article; calls must come in stream order. */
  public Placement place(TaggedArticle tagged) {
    expire(tagged.article().streamTime());
    KeptArticle before = articles.get(tagged.article().id());
    if (before != null) {
      KeptStory story = stories.get(before.storyId());
      boolean opened = story != null && before.storyId().equals(StoryIds.of(before.id()));
      return new Placement(before.id(), before.storyId(), before.duplicateOf(), opened);
    }
    KeptArticle original = copies.originalOf(tagged.sketch());
    News known = original == null ? null : original.news();
    // A wire reuses its own sentences from round to round.
    boolean otherRound =
        known != null && Vetoes.otherOrdinal(NewsReader.round(tagged), known.round());
    return original == null || otherRound ? placeOriginal(tagged) : placeCopy(tagged, original);
  }

  /** What analysts see of a story; null where it is closed. */
  public @Nullable StoryDocument document(String storyId) {
    KeptStory story = stories.get(storyId);
    return story == null ? null : story.document();
  }

  /** Forgets what has left the window. Safe to call with any time up to the next article's. */
  public void expire(Instant streamTime) {
    long horizon = streamTime.minus(settings.window()).toEpochMilli();
    while (!window.isEmpty() && window.peekFirst().seenAt() < horizon) {
      forget(window.removeFirst());
    }
  }

  private Placement placeCopy(TaggedArticle tagged, KeptArticle original) {
    String id = tagged.article().id();
    keep(
        new KeptArticle(
            id,
            original.storyId(),
            original.id(),
            ++last,
            tagged.article().streamTime().toEpochMilli(),
            Sketch.empty(tagged.sketch().family()),
            null));
    KeptStory story = stories.get(original.storyId());
    if (story != null) {
      put(StoryGrowth.withCopy(story, tagged));
    }
    return new Placement(id, original.storyId(), original.id(), false);
  }

  private Placement placeOriginal(TaggedArticle tagged) {
    News news = reader.read(tagged, index::rarity);
    KeptStory joined = best(news);
    String id = tagged.article().id();
    String storyId = joined == null ? StoryIds.of(id) : joined.id();
    boolean exemplar = joined == null || joined.exemplars().size() < settings.exemplars();
    keep(
        new KeptArticle(
            id,
            storyId,
            null,
            ++last,
            tagged.article().streamTime().toEpochMilli(),
            tagged.sketch(),
            exemplar ? news : null));
    put(
        joined == null
            ? StoryGrowth.opened(storyId, tagged, news.round())
            : StoryGrowth.withOriginal(
                joined, tagged, news.round(), exemplar, exemplar && isCentral(joined, news)));
    return new Placement(id, storyId, null, joined == null);
  }

  /** An article that has left the window can no longer be compared; then the new one stands in. */
  private boolean isCentral(KeptStory story, News news) {
    KeptArticle central = articles.get(story.document().centralArticle());
    News before = central == null ? null : central.news();
    return before == null || index.moreCentral(story.id(), news, before);
  }

  private @Nullable KeptStory best(News news) {
    KeptStory best = null;
    double most = 1;
    Acts acts = Acts.of(news);
    for (Exemplars exemplars : index.candidates(news)) {
      KeptStory story = stories.get(exemplars.storyId());
      if (story == null || Vetoes.apart(news.round(), story.lastRound())) {
        continue;
      }
      double likeness = StoryIndex.likeness(news, acts, exemplars, settings.joinAt());
      // Of equals the later story wins: it is the fresher news.
      if (likeness >= most) {
        most = likeness;
        best = story;
      }
    }
    return best;
  }

  private void put(KeptStory story) {
    stories.put(story.id(), story);
    store.putStory(story);
  }

  private void keep(KeptArticle article) {
    remember(article);
    store.putArticle(article);
  }

  private void remember(KeptArticle article) {
    articles.put(article.id(), article);
    inWindow.merge(article.storyId(), 1, Integer::sum);
    window.addLast(article);
    if (article.duplicateOf() == null) {
      copies.add(article);
    }
    News news = article.news();
    if (news != null) {
      index.add(article.storyId(), article.number(), news);
    }
  }

  private void forget(KeptArticle article) {
    articles.remove(article.id());
    copies.remove(article);
    News news = article.news();
    if (news != null) {
      index.remove(article.storyId(), article.number(), news);
    }
    store.removeArticle(article.id());
    Integer left = inWindow.computeIfPresent(article.storyId(), (id, n) -> n == 1 ? null : n - 1);
    KeptStory story = stories.get(article.storyId());
    if (story == null) {
      return;
    }
    if (left == null) {
      stories.remove(story.id());
      store.removeStory(story.id());
    } else if (story.exemplars().contains(article.id())) {
      put(StoryGrowth.without(story, article.id()));
    }
  }
}
