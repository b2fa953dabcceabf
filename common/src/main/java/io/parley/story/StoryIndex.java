package io.parley.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the stories that are like an article. A cache of the exemplars in the store: adding the
 * same ones in the order of their numbers gives the same answers. Not thread-safe.
 */
final class StoryIndex {
  /** Candidates are sought through the most telling terms only. */
  private static final int PROBES = 32;

  /** Of these the rarest come first, until so many entries have been looked at. */
  private static final int MOST_LOOKED_AT = 1_000;

  private final CommonWords common;
  private final Map<String, Exemplars> byStory = new HashMap<>();
  private final List<@Nullable Exemplars> bySlot = new ArrayList<>();
  private final Candidates candidates = new Candidates();
  private TermIndex terms = new TermIndex();
  private int exemplars;

  StoryIndex(CommonWords common) {
    this.common = common;
  }

  void add(String storyId, long number, News news) {
    Exemplars story = byStory.get(storyId);
    if (story == null) {
      story = new Exemplars(storyId);
      byStory.put(storyId, story);
      list(story);
    }
    exemplars++;
    for (int term : news.terms()) {
      terms.add(term, story.slot(), story.count(term) == 0);
    }
    story.add(number, news);
  }

  void remove(String storyId, long number, News news) {
    Exemplars story = byStory.get(storyId);
    if (story == null) {
      return;
    }
    boolean[] last = new boolean[news.terms().length];
    for (int i = 0; i < last.length; i++) {
      last[i] = story.count(news.terms()[i]) == 1;
    }
    if (!story.remove(number)) {
      return;
    }
    exemplars--;
    for (int i = 0; i < last.length; i++) {
      terms.remove(news.terms()[i], last[i]);
    }
    if (story.size() == 0) {
      byStory.remove(storyId);
      bySlot.set(story.slot(), null);
    }
    if (terms.wantsSweep()) {
      sweep();
    }
  }

  private void list(Exemplars story) {
    story.listedAt(bySlot.size());
    bySlot.add(story);
  }

  /** Makes the lists anew, without what is dead in them. */
  private void sweep() {
    List<@Nullable Exemplars> before = new ArrayList<>(bySlot);
    bySlot.clear();
    terms = new TermIndex();
    for (Exemplars story : before) {
      if (story != null) {
        list(story);
        TermBag seen = new TermBag();
        for (News news : story.all()) {
          for (int term : news.terms()) {
            terms.add(term, story.slot(), seen.word(term) == 0);
            seen.add(term, 1, 0);
          }
        }
      }
    }
  }

  /** How telling a term is: how rare, by its logarithm (Spärck Jones, 1972), damped. */
  double rarity(int term) {
    double known = Math.max(Weights.PRIOR_COUNT, common.share(term) * Weights.PRIOR_ARTICLES);
    // The article at hand counts too.
    double all = exemplars + 1 + Weights.PRIOR_ARTICLES;
    return Math.pow(
        Math.log((all + 1) / (terms.exemplars(term) + 1 + known)), Weights.RARITY_POWER);
  }

  /** Stories that share at least two telling terms with an article, in order of age. */
  List<Exemplars> candidates(News news) {
    candidates.begin(bySlot);
    int left = MOST_LOOKED_AT;
    for (int at : probes(news)) {
      int term = news.terms()[at];
      left -= terms.stories(term);
      if (left < 0) {
        break;
      }
      float weight = news.words()[at];
      terms.each(term, slot -> candidates.add(slot, term, weight));
    }
    return candidates.best();
  }

  /** Places of the most telling terms, those of the fewest stories first. */
  private int[] probes(News news) {
    int[] top = TopTerms.of(news.words(), PROBES);
    long[] order = new long[top.length];
    for (int i = 0; i < top.length; i++) {
      order[i] = (long) terms.stories(news.terms()[top[i]]) << 32 | top[i];
    }
    Arrays.sort(order);
    for (int i = 0; i < top.length; i++) {
      top[i] = (int) order[i];
    }
    return top;
  }

  /** How like an article is to a story, over the bar that a story of its size sets; 1 is on it. */
  static double likeness(News news, Exemplars story, double joinAt) {
    double acts = -1;
    for (News exemplar : story.all()) {
      acts = Math.max(acts, SameActs.share(news, exemplar));
    }
    double likeness = story.likeness(news, Weights.NAME_SHARE) + Weights.SAME_ACTS * acts;
    return likeness / (joinAt * (1 + Weights.BAR_GROWTH * Math.log(story.size())));
  }
}
