package io.parley.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the exemplars that are likest to an article. A cache of the exemplars in the store: adding
 * the same ones in the order of their numbers gives the same answers. Not thread-safe.
 */
final class StoryIndex {
  /** What is known beforehand counts as much as this many articles. */
  private static final double PRIOR_ARTICLES = 200;

  /** An unlisted word is thought to stand in this many of them. */
  private static final double PRIOR_COUNT = 0.5;

  /** Candidates are sought through the rarest terms only. */
  private static final int PROBES = 24;

  /** A term of more exemplars than this finds none. */
  private static final int LONGEST_LIST = 2_000;

  private final CommonWords common;
  private final LongIndex postings = new LongIndex();
  private final Map<Long, KeptArticle> exemplars = new HashMap<>();

  StoryIndex(CommonWords common) {
    this.common = common;
  }

  void add(KeptArticle exemplar) {
    exemplars.put(exemplar.number(), exemplar);
    for (int term : exemplar.terms()) {
      postings.add(term, exemplar.number());
    }
  }

  void remove(KeptArticle exemplar) {
    if (exemplars.remove(exemplar.number()) != null) {
      for (int term : exemplar.terms()) {
        postings.remove(term, exemplar.number());
      }
    }
  }

  @Nullable KeptArticle exemplar(long number) {
    return exemplars.get(number);
  }

  /** How telling a term is: the logarithm of how rare (Spärck Jones, 1972). */
  double rarity(int term) {
    double known = Math.max(PRIOR_COUNT, common.share(term) * PRIOR_ARTICLES);
    double all = exemplars.size() + PRIOR_ARTICLES;
    return Math.log((all + 1) / (postings.size(term) + known));
  }

  /** Exemplars that share a rare term with an article, in order of arrival. */
  List<KeptArticle> candidates(ArticleTerms article) {
    double[] rarities = rarities(article.terms(), article.weights());
    int[] order = TopTerms.of(rarities, PROBES);
    java.util.TreeMap<Long, Integer> found = new java.util.TreeMap<>();
    for (int at : order) {
      int term = article.terms()[at];
      if (postings.size(term) <= LONGEST_LIST) {
        postings.each(term, number -> found.merge(number, 1, Integer::sum));
      }
    }
    List<KeptArticle> all = new ArrayList<>();
    for (Map.Entry<Long, Integer> each : found.entrySet()) {
      KeptArticle exemplar = exemplars.get(each.getKey());
      if (exemplar != null && each.getValue() >= 2) {
        all.add(exemplar);
      }
    }
    return all;
  }

  private double[] rarities(int[] terms, float[] weights) {
    double[] values = new double[terms.length];
    for (int i = 0; i < terms.length; i++) {
      values[i] = weights[i] * rarity(terms[i]);
    }
    return values;
  }

  /** Cosine of two articles' terms, weighted by rarity; from 0 to 1. */
  double likeness(ArticleTerms a, KeptArticle b) {
    double dot = 0;
    double as = 0;
    double bs = 0;
    int[] at = a.terms();
    int[] bt = b.terms();
    int i = 0;
    int j = 0;
    while (i < at.length || j < bt.length) {
      if (j == bt.length || (i < at.length && at[i] < bt[j])) {
        double w = a.weights()[i] * rarity(at[i++]);
        as += w * w;
      } else if (i == at.length || bt[j] < at[i]) {
        double w = b.weights()[j] * rarity(bt[j++]);
        bs += w * w;
      } else {
        double r = rarity(at[i]);
        double v = a.weights()[i++] * r;
        double w = b.weights()[j++] * r;
        dot += v * w;
        as += v * v;
        bs += w * w;
      }
    }
    return dot == 0 ? 0 : dot / Math.sqrt(as * bs);
  }
}
