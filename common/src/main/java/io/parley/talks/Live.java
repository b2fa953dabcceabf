package io.parley.talks;

import io.parley.wire.Round;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A known round with its claims at hand.
 *
 * @param known what sticks
 * @param cluster its claims; none where it is withdrawn
 */
record Live(KnownRound known, Cluster cluster) {
  String id() {
    return known.shown().roundId();
  }

  Round shown() {
    return known.shown();
  }

  boolean alerted() {
    return known.revision() > 0;
  }

  boolean withdrawn() {
    return known.shown().withdrawn();
  }

  /** True where it was put in a track. */
  boolean placed() {
    return !known.shown().track().isEmpty();
  }

  /** True where its claims are those of a cluster, none of them re-sent. */
  boolean holds(Cluster other) {
    return cluster.claims().size() == other.claims().size()
        && new HashSet<>(cluster.claims()).containsAll(other.claims());
  }

  Live with(KnownRound other) {
    return new Live(other, cluster);
  }

  Set<String> keys() {
    return cluster.claims().stream().map(Claim::key).collect(Collectors.toSet());
  }
}
