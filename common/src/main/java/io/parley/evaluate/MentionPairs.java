package io.parley.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Matches an article's predicted mentions to its gold ones, best pairs first: both news or both
 * background, at least half of the parties shared, ordinals that agree or one of them unsaid.
 */
final class MentionPairs {
  private static final double LEAST_PARTIES = 0.5;

  private MentionPairs() {}

  /** A gold mention and the predicted one that was matched to it. */
  record Pair(JsonNode gold, JsonNode predicted) {
    boolean background() {
      return Slots.is(gold, "background");
    }
  }

  private record Candidate(double score, int gold, int predicted) {}

  static List<Pair> of(JsonNode gold, JsonNode predicted) {
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < gold.size(); i++) {
      for (int j = 0; j < predicted.size(); j++) {
        double score = score(gold.get(i), predicted.get(j));
        if (score > 0) {
          candidates.add(new Candidate(score, i, j));
        }
      }
    }
    candidates.sort(
        Comparator.comparingDouble(Candidate::score)
            .reversed()
            .thenComparingInt(Candidate::gold)
            .thenComparingInt(Candidate::predicted));
    Set<Integer> goldUsed = new HashSet<>();
    Set<Integer> predictedUsed = new HashSet<>();
    List<Pair> pairs = new ArrayList<>();
    for (Candidate each : candidates) {
      if (!goldUsed.contains(each.gold()) && predictedUsed.add(each.predicted())) {
        goldUsed.add(each.gold());
        pairs.add(new Pair(gold.get(each.gold()), predicted.get(each.predicted())));
      }
    }
    return pairs;
  }

  /** 0 where the two cannot be one. */
  private static double score(JsonNode gold, JsonNode predicted) {
    if (Slots.is(gold, "background") != Slots.is(predicted, "background")) {
      return 0;
    }
    double parties = Slots.jaccard(Slots.list(gold, "parties"), Slots.list(predicted, "parties"));
    if (parties < LEAST_PARTIES) {
      return 0;
    }
    Object goldRound = Slots.value(gold, "round");
    Object round = Slots.value(predicted, "round");
    if (goldRound != null && round != null && !goldRound.equals(round)) {
      return 0;
    }
    return parties
        + (Objects.equals(goldRound, round) ? 1 : 0)
        + (Slots.same(gold, predicted, "status") ? 1 : 0)
        + (Slots.same(gold, predicted, "start") ? 1 : 0);
  }
}
