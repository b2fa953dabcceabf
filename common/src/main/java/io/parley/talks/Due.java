package io.parley.talks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decides which rounds of a block are due to be alerted: those that are worth it and clearly apart
 * from each that was told before them. The rest may be the same meeting told amiss and waits. A
 * function of the evidence, whatever the order in which it came in.
 */
final class Due {
  private final Newsworthy newsworthy;
  private final Resolver resolver;

  Due(Newsworthy newsworthy, Resolver resolver) {
    this.newsworthy = newsworthy;
    this.resolver = resolver;
  }

  /** Those that are due, and for each that only waits for doubt the one it may be the same as. */
  record Verdict(Set<Cluster> due, Map<Cluster, Cluster> doubted) {
    boolean isDue(Cluster cluster) {
      return due.contains(cluster);
    }
  }

  Verdict among(List<Cluster> clusters) {
    Map<Cluster, Claim> told = new IdentityHashMap<>();
    for (Cluster cluster : clusters) {
      newsworthy.first(cluster).ifPresent(claim -> told.put(cluster, claim));
    }
    List<Cluster> ordered = new ArrayList<>(clusters);
    ordered.removeIf(c -> !told.containsKey(c));
    ordered.sort(Comparator.comparing(told::get, Newsworthy.FIRST_TOLD));
    Set<Cluster> due = Collections.newSetFromMap(new IdentityHashMap<>());
    Map<Cluster, Cluster> doubted = new IdentityHashMap<>();
    List<Cluster> before = new ArrayList<>();
    for (Cluster cluster : ordered) {
      Optional<Cluster> same = before.stream().filter(b -> doubtful(cluster, b)).findFirst();
      if (same.isPresent()) {
        doubted.put(cluster, same.get());
      } else {
        due.add(cluster);
        before.add(cluster);
      }
    }
    return new Verdict(due, doubted);
  }

  private boolean doubtful(Cluster cluster, Cluster before) {
    Comparison comparison = resolver.compare(cluster, before);
    return Weights.standard().doubtful(comparison, cluster.origins() == 1);
  }
}
