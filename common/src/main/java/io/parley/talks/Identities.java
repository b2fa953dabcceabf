package io.parley.talks;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Gives the rounds of a fresh resolution the ids they had: each known round keeps the cluster that
 * holds most of what supported it, alerted ones first, older before younger. What is left is
 * withdrawn, as a double or for want of support.
 */
final class Identities {
  /**
   * What became of the known rounds.
   *
   * @param kept ids of clusters, in the order of the clusters
   * @param doubles withdrawn rounds and the round each proved to be
   * @param retracted withdrawn rounds without support
   */
  record Assignment(List<String> kept, Map<String, String> doubles, List<String> retracted) {}

  private static final Comparator<Live> SENIOR_FIRST =
      Comparator.comparing(Live::withdrawn)
          .thenComparing(live -> !live.alerted())
          .thenComparing(live -> live.shown().firstReportedAt())
          .thenComparing(Live::id);

  private Identities() {}

  /**
   * @param clusters the fresh rounds
   * @param fixed for the first of them, which are pinned, the ids they have
   * @param known rounds that had some of the claims, withdrawn ones among them
   * @param isTaken tells ids that are in use
   */
  static Assignment assign(
      List<Cluster> clusters,
      List<String> fixed,
      Collection<Live> known,
      Predicate<String> isTaken) {
    List<@Nullable String> ids = new ArrayList<>(fixed);
    Map<String, Integer> home = new HashMap<>();
    for (int i = 0; i < clusters.size(); i++) {
      if (i >= fixed.size()) {
        ids.add(null);
      }
      for (Claim claim : clusters.get(i).claims()) {
        home.put(claim.key(), i);
      }
    }
    Map<String, Integer> doubles = new HashMap<>();
    List<String> retracted = new ArrayList<>();
    List<Live> undecided = new ArrayList<>();
    List<Live> ordered = new ArrayList<>(known);
    ordered.sort(SENIOR_FIRST);
    ordered.removeIf(live -> fixed.contains(live.id()));
    for (Live live : ordered) {
      List<Integer> homes = homes(live, clusters, home);
      if (homes.isEmpty() && !live.withdrawn()) {
        retracted.add(live.id());
      } else if (!homes.isEmpty() && !hasMost(live, clusters.get(homes.get(0)))) {
        undecided.add(live);
      } else if (!homes.isEmpty() && ids.get(homes.get(0)) == null) {
        ids.set(homes.get(0), live.id());
      } else if (!homes.isEmpty() && !live.withdrawn()) {
        doubles.put(live.id(), homes.get(0));
      }
    }
    for (Live live : undecided) {
      List<Integer> homes = homes(live, clusters, home);
      Integer free = homes.stream().filter(i -> ids.get(i) == null).findFirst().orElse(null);
      if (free != null) {
        ids.set(free, live.id());
      } else if (!live.withdrawn()) {
        doubles.put(live.id(), homes.get(0));
      }
    }
    List<String> kept = new ArrayList<>();
    Set<String> made = new HashSet<>();
    for (int i = 0; i < clusters.size(); i++) {
      String id = ids.get(i);
      if (id == null) {
        id =
            make(clusters.get(i), candidate -> isTaken.test(candidate) || made.contains(candidate));
        made.add(id);
      }
      kept.add(id);
    }
    Map<String, String> sameAs = new HashMap<>();
    doubles.forEach((id, cluster) -> sameAs.put(id, kept.get(cluster)));
    return new Assignment(kept, sameAs, retracted);
  }

  /** Clusters that hold some of a round's claims, the one with most first. */
  private static List<Integer> homes(Live live, List<Cluster> clusters, Map<String, Integer> home) {
    Set<Integer> homes = new TreeSet<>();
    for (String key : live.known().claims()) {
      Integer cluster = home.get(key);
      if (cluster != null) {
        homes.add(cluster);
      }
    }
    List<Integer> ordered = new ArrayList<>(homes);
    ordered.sort(
        Comparator.comparingInt((Integer i) -> -share(live, clusters.get(i)))
            .thenComparing(Comparator.naturalOrder()));
    return ordered;
  }

  private static boolean hasMost(Live live, Cluster cluster) {
    int all = live.cluster().claims().stream().mapToInt(Claim::specificity).sum();
    return !live.withdrawn() && 2 * share(live, cluster) > all;
  }

  /** How much of a round went to a cluster: claims count as much as they are specific. */
  private static int share(Live live, Cluster cluster) {
    Set<String> had = Set.copyOf(live.known().claims());
    return cluster.claims().stream()
        .filter(c -> had.contains(c.key()))
        .mapToInt(Claim::specificity)
        .sum();
  }

  /** An id from the founding article, that which came in first, and the parties. */
  private static String make(Cluster cluster, Predicate<String> isTaken) {
    Claim first =
        cluster.claims().stream()
            .min(
                Comparator.comparing((Claim c) -> !c.news())
                    .thenComparingLong(Claim::position)
                    .thenComparing(Claim::articleId)
                    .thenComparingInt(Claim::number))
            .orElseThrow();
    String seed = first.key() + "|" + String.join(",", cluster.facts().parties());
    for (int again = 0; ; again++) {
      String id = "r" + hash(again == 0 ? seed : seed + "|" + again);
      if (!isTaken.test(id)) {
        return id;
      }
    }
  }

  private static String hash(String seed) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(seed.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
