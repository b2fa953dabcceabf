package io.parley.talks;

import io.parley.wire.ArticleTalks;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Numbers an article's claims. A re-sent article keeps the numbers of those claims that mean the
 * same round as before, so that a corrected day corrects a round and founds none.
 */
final class Numbering {
  /** Number of a talk that is no claim of its own. */
  static final int FOLDED = -1;

  private Numbering() {}

  /**
   * @param before claims of the article as it was
   * @return a number for each talk
   */
  static List<Integer> of(ArticleTalks article, List<Claim> before) {
    List<Claim> now = new ArrayList<>();
    for (int place = 0; place < article.talks().size(); place++) {
      now.add(new Claim(article, place, place, 0));
    }
    Set<Integer> used = new HashSet<>();
    before.forEach(c -> used.add(c.number()));
    int next = used.stream().mapToInt(n -> n + 1).max().orElse(0);
    Set<Integer> taken = new HashSet<>();
    List<Integer> numbers = new ArrayList<>();
    for (Claim claim : now) {
      if (claim.talk().parties().isEmpty()) {
        numbers.add(FOLDED);
        continue;
      }
      int number = inherited(claim, before, taken);
      if (number < 0) {
        number = next;
        next++;
      }
      taken.add(number);
      numbers.add(number);
    }
    return numbers;
  }

  private static int inherited(Claim claim, List<Claim> before, Set<Integer> taken) {
    int best = FOLDED;
    int bestSum = Integer.MIN_VALUE;
    for (Claim old : before) {
      if (taken.contains(old.number())) {
        continue;
      }
      Comparison fit = Weights.standard().weigh(Signals.between(claim.facts(), old.facts()));
      int sum = fit.sum() + (claim.place() == old.place() ? 1 : 0);
      boolean sameKind = claim.news() == old.news();
      if (sameKind && !fit.signals().contains(Signal.PARTIES_BELOW_HALF) && sum > bestSum) {
        best = old.number();
        bestSum = sum;
      }
    }
    return best;
  }

  /** True for what two talks of one article say of different rounds. */
  static boolean parts(Signal signal) {
    return switch (signal) {
      case PARTIES_DIFFER_SAME_PLACE,
          PARTIES_BELOW_HALF,
          ORDINALS_DIFFER_SAME_DAY,
          ORDINALS_DIFFER,
          DAY_NEAR,
          WINDOW_MISSES,
          REDATED,
          RESUMED,
          RESUMED_LATE,
          REDATED_OFF,
          NUMBERED_DAYS_APART,
          DAYS_APART,
          BEGAN_AGAIN,
          PLANNED_AFTER_HELD,
          TOO_FAR,
          CITY_MOVED,
          CITIES_DIFFER,
          COUNTRIES_DIFFER,
          SERIES_DIFFER,
          LEVELS_DIFFER ->
          true;
      case SAME_PARTIES,
          PARTIES_OVERLAP,
          PARTIES_CONTAINED,
          SAME_ORDINAL,
          SAME_DAY,
          DAY_INSIDE,
          RAN_ON,
          ENDED_LATER,
          SAME_MONTH,
          SAME_PLAN,
          WINDOW_FITS,
          BEFORE_FITS,
          SAME_CITY,
          SAME_COUNTRY,
          SAME_SERIES,
          SHARED_HEAD,
          SHARED_HEADS,
          HEADS_DIFFER,
          SHARED_TOPIC,
          TOLD_TOGETHER,
          SAME_ARTICLE ->
          false;
    };
  }
}
