package io.parley.talks;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The value of one slot that is supported best: each origin counts once for each value, news twice
 * a recollection, a meeting that began twice a plan; among equals what was told last wins.
 *
 * @param value null where no claim fills the slot
 * @param claims those that say so, most specific first
 */
record Slot<T>(@Nullable T value, List<Claim> claims) {
  /** Later plans replace earlier ones; those told within this time count together. */
  private static final Duration ONE_PLAN = Duration.ofHours(24);

  static <T> Slot<T> best(
      List<Claim> claims, Independence origins, Function<Claim, @Nullable T> slot) {
    Map<String, Support<T>> supports = new TreeMap<>();
    for (Claim claim : claims) {
      T value = slot.apply(claim);
      if (value != null) {
        supports
            .computeIfAbsent(value.toString(), k -> new Support<>(value))
            .add(claim, origins.originOf(claim));
      }
    }
    return supports.values().stream()
        .max(
            Comparator.comparingInt((Support<T> s) -> s.weight())
                .thenComparing(s -> s.last)
                .thenComparing(s -> String.valueOf(s.value)))
        .map(s -> new Slot<>(s.value, s.sorted()))
        .orElseGet(() -> new Slot<>(null, List.of()));
  }

  /** The same for a slot of a plan, which a later plan replaces. */
  static <T> Slot<T> latest(
      List<Claim> claims, Independence origins, Function<Claim, @Nullable T> slot) {
    Instant last =
        claims.stream()
            .filter(c -> c.news() && slot.apply(c) != null)
            .map(Claim::told)
            .max(Comparator.naturalOrder())
            .orElse(Instant.MIN);
    List<Claim> recent = new ArrayList<>();
    for (Claim claim : claims) {
      if (last.equals(Instant.MIN)
          || (claim.news() && !claim.told().isBefore(last.minus(ONE_PLAN)))) {
        recent.add(claim);
      }
    }
    return best(recent, origins, slot);
  }

  private static final class Support<T> {
    private final T value;
    private final List<Claim> claims = new ArrayList<>();
    private final Map<Integer, Integer> byOrigin = new TreeMap<>();
    private Instant last = Instant.MIN;

    Support(T value) {
      this.value = value;
    }

    void add(Claim claim, int origin) {
      int weight = (claim.news() ? 2 : 1) * (claim.begun() ? 2 : 1);
      claims.add(claim);
      byOrigin.merge(origin, weight, Math::max);
      last = claim.told().isAfter(last) ? claim.told() : last;
    }

    int weight() {
      return byOrigin.values().stream().mapToInt(Integer::intValue).sum();
    }

    List<Claim> sorted() {
      claims.sort(Claim.MOST_SPECIFIC_FIRST);
      return List.copyOf(claims);
    }
  }
}
