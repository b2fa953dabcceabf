package io.parley.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The articles that stand for one story, in order of arrival, and their sum. Not thread-safe. */
final class Exemplars {
  private final String storyId;

  /** Takes a term and how many exemplars have it. */
  interface Counts {
    void take(int term, int count);
  }

  private final Map<Long, News> byNumber = new LinkedHashMap<>();

  /** Kept from the second exemplar on; most stories have one. */
  private @Nullable Centroid sum;

  /**
   * Whether the sum still holds the weights of what has gone; its counts are right. It is made
   * anew, not subtracted from, since rounding must not depend on what has been; and only when it is
   * next asked for, since a story that ages is asked for no more.
   */
  private boolean sumIsOld;

  /** What they report, each once: in a story most report the same. */
  private final List<Acts> acts = new ArrayList<>();

  private long first;

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

  /** Gives each term with how many of them have it. */
  void eachTerm(Counts taker) {
    if (sum != null) {
      sum.each(taker);
    } else {
      byNumber.values().forEach(only -> Arrays.stream(only.terms()).forEach(t -> taker.take(t, 1)));
    }
  }

  /** How far an article reports the same acts as one of them; 0 is neither for nor against. */
  double sameActs(Acts of) {
    double most = -1;
    for (int i = 0; i < acts.size(); i++) {
      most = Math.max(most, SameActs.share(of, acts.get(i)));
    }
    return most;
  }

  /** Number of the oldest. */
  long first() {
    return first;
  }

  /** How many of them have a term. */
  int count(int term) {
    if (sum != null) {
      return sum.count(term);
    }
    int count = 0;
    for (News news : byNumber.values()) {
      count += Arrays.binarySearch(news.terms(), term) >= 0 ? 1 : 0;
    }
    return count;
  }

  /** True where the index may list the story for a term that it has no longer. */
  boolean hasLostTerms() {
    return termsGone;
  }

  void add(long number, News news) {
    if (byNumber.isEmpty()) {
      first = number;
    }
    byNumber.put(number, news);
    addActs(news);
    if (sum != null && !sumIsOld) {
      sum.add(news);
    } else if (size() > 1) {
      sum = summed();
    }
  }

  boolean remove(long number) {
    News gone = byNumber.remove(number);
    if (gone == null) {
      return false;
    }
    if (size() < 2) {
      sum = null;
    } else if (sum != null) {
      sum.uncount(gone);
    }
    sumIsOld = sum != null;
    acts.clear();
    byNumber.values().forEach(this::addActs);
    first = byNumber.isEmpty() ? 0 : byNumber.keySet().iterator().next();
    termsGone = true;
    return true;
  }

  private void addActs(News news) {
    Acts of = Acts.of(news);
    if (!acts.contains(of)) {
      acts.add(of);
    }
  }

  double likeness(News news, double nameShare) {
    if (sumIsOld) {
      sum = summed();
    }
    return sum != null
        ? sum.likeness(news, nameShare)
        : Centroid.likeness(byNumber.values().iterator().next(), news, nameShare);
  }

  private Centroid summed() {
    Centroid made = new Centroid();
    byNumber.values().forEach(made::add);
    sumIsOld = false;
    return made;
  }
}
