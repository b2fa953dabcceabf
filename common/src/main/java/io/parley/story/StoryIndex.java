package io.parley.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds the stories that are like an article. A cache of the exemplars in the store: adding the
 * same ones in the order of their numbers gives the same answers. Not thread-safe.
 */
final class StoryIndex {
  /** Candidates are sought through the most telling terms only. */
  private static final int PROBES = 32;

  /** A term of more exemplars than this finds none. */
  private static final int LONGEST_LIST = 2_000;

  private final CommonWords common;
  private final LongIndex postings = new LongIndex();
  private final Map<Long, String> storyOf = new HashMap<>();
  private final Map<String, Map<Long, News>> exemplars = new HashMap<>();
  private final Map<String, Centroid> centroids = new HashMap<>();

  StoryIndex(CommonWords common) {
    this.common = common;
  }

  void add(String storyId, long number, News news) {
    storyOf.put(number, storyId);
    exemplars.computeIfAbsent(storyId, id -> new LinkedHashMap<>()).put(number, news);
    centroids.remove(storyId);
    for (int term : news.terms()) {
      postings.add(term, number);
    }
  }

  void remove(String storyId, long number, News news) {
    Map<Long, News> left = exemplars.get(storyId);
    if (left == null || left.remove(number) == null) {
      return;
    }
    storyOf.remove(number);
    centroids.remove(storyId);
    if (left.isEmpty()) {
      exemplars.remove(storyId);
    }
    for (int term : news.terms()) {
      postings.remove(term, number);
    }
  }

  /** How telling a term is: how rare, by its logarithm (Spärck Jones, 1972), damped. */
  double rarity(int term) {
    double known =
        Math.max(Weights.PRIOR_COUNT, common.share(term) * Weights.PRIOR_ARTICLES);
    // The article at hand counts too.
    double all = storyOf.size() + 1 + Weights.PRIOR_ARTICLES;
    return Math.pow(
        Math.log((all + 1) / (postings.size(term) + 1 + known)), Weights.RARITY_POWER);
  }

  /** Stories that share at least two telling terms with an article, in order of age. */
  List<String> candidates(News news) {
    TreeMap<Long, Integer> found = new TreeMap<>();
    for (int at : TopTerms.of(news.words(), PROBES)) {
      int term = news.terms()[at];
      if (postings.size(term) <= LONGEST_LIST) {
        postings.each(term, number -> found.merge(number, 1, Integer::sum));
      }
    }
    Map<String, Boolean> stories = new LinkedHashMap<>();
    found.forEach(
        (number, shared) -> {
          String story = storyOf.get(number);
          if (story != null && shared >= 2) {
            stories.put(story, true);
          }
        });
    return new ArrayList<>(stories.keySet());
  }

  /** How like an article is to a story, over the bar that a story of its size sets; 1 is on it. */
  double likeness(News news, String storyId, double joinAt) {
    Map<Long, News> all = exemplars.getOrDefault(storyId, Map.of());
    Centroid centroid =
        centroids.computeIfAbsent(storyId, id -> Centroid.of(List.copyOf(all.values())));
    double acts = -1;
    for (News exemplar : all.values()) {
      acts = Math.max(acts, SameActs.share(news, exemplar));
    }
    double likeness =
        centroid.likeness(news, Weights.NAME_SHARE) + Weights.SAME_ACTS * acts;
    return likeness / (joinAt * (1 + Weights.BAR_GROWTH * Math.log(Math.max(1, all.size()))));
  }
}
