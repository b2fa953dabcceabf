package io.parley.story;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The articles that stand for one story, in order of arrival, and their sum. Not thread-safe. */
final class Exemplars {
  private final String storyId;
  private final Map<Long, News> byNumber = new LinkedHashMap<>();

  /** Kept from the second exemplar on; most stories have one. */
  private @Nullable Centroid sum;

  /** Where the index knows the story; it changes when the index is swept. */
  private int slot;

  /** Whether terms have gone since the index was last swept, so that it lists the story wrongly. */
  private boolean termsGone;

  Exemplars(String storyId) {
    this.storyId = storyId;
  }

  String storyId() {
    return storyId;
  }

  int slot() {
    return slot;
  }

  void listedAt(int slot) {
    this.slot = slot;
    this.termsGone = false;
  }

  int size() {
    return byNumber.size();
  }

  Collection<News> all() {
    return byNumber.values();
  }

  /** Number of the oldest. */
  long first() {
    return byNumber.keySet().iterator().next();
  }

  /** How many of them have a term. */
  int count(int term) {
    if (sum != null) {
      return sum.count(term);
    }
    int count = 0;
    for (News news : all()) {
      count += Arrays.binarySearch(news.terms(), term) >= 0 ? 1 : 0;
    }
    return count;
  }

  /** True where the index may list the story for a term that it has no longer. */
  boolean hasLostTerms() {
    return termsGone;
  }

  void add(long number, News news) {
    byNumber.put(number, news);
    if (sum != null) {
      sum.add(news);
    } else if (size() > 1) {
      sum = summed();
    }
  }

  boolean remove(long number) {
    if (byNumber.remove(number) == null) {
      return false;
    }
    // Made anew, not subtracted from: rounding must not depend on what has been.
    sum = size() > 1 ? summed() : null;
    termsGone = true;
    return true;
  }

  double likeness(News news, double nameShare) {
    return sum != null
        ? sum.likeness(news, nameShare)
        : Centroid.likeness(all().iterator().next(), news, nameShare);
  }

  private Centroid summed() {
    Centroid made = new Centroid();
    all().forEach(made::add);
    return made;
  }
}
