package io.parley.talks;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sorts the claims of a block into rounds: most specific first, each joins the round it fits best
 * or founds one. The result depends on the set of claims and on what is pinned, never on the order
 * in which they came in.
 */
final class Resolver {
  private final Weights weights;

  Resolver(Weights weights) {
    this.weights = weights;
  }

  /**
   * @param pinned rounds whose claims stay where they are; they come back first, in this order
   * @param claims the claims that are free
   */
  List<Cluster> resolve(List<Cluster> pinned, Collection<Claim> claims) {
    List<Cluster> clusters = new ArrayList<>(pinned);
    List<Claim> ordered = new ArrayList<>(claims);
    ordered.sort(Claim.MOST_SPECIFIC_FIRST);
    List<Claim> vague = new ArrayList<>();
    for (Claim claim : ordered) {
      if (!place(claim, clusters, claim.canFound())) {
        vague.add(claim);
      }
    }
    unite(clusters, pinned.size());
    for (Claim claim : vague) {
      place(claim, clusters, false);
    }
    return clusters;
  }

  Comparison compare(Cluster one, Cluster other) {
    EnumSet<Signal> signals = Signals.between(one.facts(), other.facts());
    if (one.sharesArticle(other)) {
      signals.add(Signal.SAME_ARTICLE);
    }
    return weights.weigh(signals);
  }

  Comparison compare(Claim claim, Cluster cluster) {
    EnumSet<Signal> signals = Signals.between(claim.facts(), cluster.facts());
    if (cluster.tells(claim.articleId())) {
      signals.add(Signal.SAME_ARTICLE);
    }
    return weights.weigh(signals);
  }

  private boolean place(Claim claim, List<Cluster> clusters, boolean mayFound) {
    Cluster best = null;
    Cluster rejected = null;
    Comparison bestFit = null;
    Comparison nearest = null;
    for (Cluster cluster : clusters) {
      Comparison fit = compare(claim, cluster);
      if (fit.joins(weights)) {
        if (bestFit == null || better(claim, fit, cluster, bestFit, best)) {
          best = cluster;
          bestFit = fit;
        }
      } else if (nearest == null || fit.sum() > nearest.sum()) {
        rejected = cluster;
        nearest = fit;
      }
    }
    if (best != null) {
      best.add(claim);
      return true;
    }
    if (mayFound) {
      Cluster founded = new Cluster();
      founded.add(claim);
      founded.explain(why(claim, rejected, nearest));
      clusters.add(founded);
    }
    return mayFound;
  }

  private static boolean better(
      Claim claim, Comparison fit, Cluster cluster, Comparison than, @Nullable Cluster best) {
    if (best == null || fit.sum() != than.sum()) {
      return fit.sum() > than.sum();
    }
    return distance(claim, cluster) < distance(claim, best);
  }

  /** Days between a round and the claim's publication, which settles ties. */
  private static long distance(Claim claim, Cluster cluster) {
    Days told = Days.window(day(claim), day(claim), Days.Sort.WINDOW);
    return cluster.facts().days().gap(told);
  }

  private static LocalDate day(Claim claim) {
    return claim.told().atZone(ZoneOffset.UTC).toLocalDate();
  }

  /** Unites rounds that only all their claims together show to be one. */
  private void unite(List<Cluster> clusters, int pinned) {
    for (boolean again = true; again; ) {
      again = false;
      Comparison best = null;
      int into = 0;
      int from = 0;
      for (int i = 0; i < clusters.size(); i++) {
        for (int j = Math.max(i + 1, pinned); j < clusters.size(); j++) {
          Comparison fit = compare(clusters.get(i), clusters.get(j));
          if (fit.joins(weights) && (best == null || fit.sum() > best.sum())) {
            best = fit;
            into = i;
            from = j;
            again = true;
          }
        }
      }
      if (again) {
        clusters.get(into).addAll(clusters.remove(from));
      }
    }
  }

  private String why(Claim claim, @Nullable Cluster rejected, @Nullable Comparison fit) {
    String founded =
        "Founded by "
            + claim.articleId()
            + " ("
            + claim.article().source()
            + ", specificity "
            + claim.specificity()
            + "): ";
    if (rejected == null || fit == null) {
      return founded + "no other round came near.";
    }
    String against = weights.against(fit);
    return founded
        + "nearest other round is that of "
        + rejected.claims().get(0).articleId()
        + ", kept apart by "
        + (fit.vetoed() ? "the veto of " + against + "; the rest sums to " : "a sum of ")
        + fit.sum()
        + ", one round needs "
        + weights.join()
        + (fit.vetoed() || against.isEmpty() ? "" : "; against it: " + against)
        + ".";
  }
}
