package io.parley.talks;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Adds up weights for values; the heaviest wins, among equals the first in their order. */
final class Ballot<T extends Comparable<? super T>> {
  private final Map<T, Integer> votes = new TreeMap<>();

  void add(@Nullable T value, int weight) {
    if (value != null) {
      votes.merge(value, weight, Integer::sum);
    }
  }

  @Nullable T winner() {
    return votes.entrySet().stream()
        .max(
            Map.Entry.<T, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.<T>naturalOrder().reversed())))
        .map(Map.Entry::getKey)
        .orElse(null);
  }
}
