package io.parley.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * The table of rounds at the end: each due gold round against the predicted one that best shares
 * its articles and parties.
 */
final class FinalRounds {
  private static final double LEAST_PARTIES = 0.5;
  private static final double SAME_ORDINAL = 0.5;

  private final Map<String, Set<String>> articles = new HashMap<>();
  private final Set<String> due;
  private final Map<String, int[]> slots = new LinkedHashMap<>();

  private record Candidate(double score, int gold, int predicted) {}

  FinalRounds(Map<String, JsonNode> labels, Set<String> due) {
    this.due = due;
    labels.forEach(
        (id, label) -> {
          for (JsonNode talk : label.path("talks")) {
            articles.computeIfAbsent(talk.path("round_id").asText(), r -> new HashSet<>()).add(id);
          }
        });
  }

  void score(List<JsonNode> gold, List<JsonNode> rounds, ScoreTable.Builder table) {
    List<JsonNode> predicted = new ArrayList<>();
    for (JsonNode round : rounds) {
      if (!round.path("status").asText().equals("withdrawn")) {
        predicted.add(round);
      }
    }
    List<String> goldTracks = new ArrayList<>();
    List<@Nullable String> tracks = new ArrayList<>();
    for (Candidate match : matches(gold, predicted)) {
      JsonNode g = gold.get(match.gold());
      JsonNode p = predicted.get(match.predicted());
      slot("parties", Slots.list(g, "parties"), Slots.list(p, "parties"));
      slot("round", Slots.value(g, "round"), Slots.value(p, "round"));
      slot("start", Slots.value(g, "start"), Slots.value(p, "start"));
      slot("city", Slots.folded(Slots.value(g, "city")), Slots.folded(Slots.value(p, "city")));
      goldTracks.add(g.path("track").asText());
      tracks.add(p.hasNonNull("track_id") ? p.path("track_id").asText() : null);
    }
    StringJoiner parts = new StringJoiner("; ");
    slots.forEach((name, n) -> parts.add(name + " " + n[0] + "/" + n[1]));
    table.line(
        "rounds at the end: "
            + predicted.size()
            + " for "
            + due.size()
            + " due, matched "
            + tracks.size()
            + "; "
            + parts);
    table.figure("rounds.matched", due.isEmpty() ? 1 : (double) tracks.size() / due.size());
    slots.forEach((name, n) -> table.figure("rounds." + name, (double) n[0] / n[1]));
    if (!tracks.isEmpty()) {
      BCubed score = BCubed.of(goldTracks, tracks);
      table.line("tracks BCubed over matched rounds " + score.text());
      score.figures(table, "tracks");
    }
  }

  private List<Candidate> matches(List<JsonNode> gold, List<JsonNode> predicted) {
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < gold.size(); i++) {
      String id = gold.get(i).path("round_id").asText();
      for (int j = 0; due.contains(id) && j < predicted.size(); j++) {
        double score = score(gold.get(i), articles.getOrDefault(id, Set.of()), predicted.get(j));
        if (score > 0) {
          candidates.add(new Candidate(score, i, j));
        }
      }
    }
    candidates.sort(
        Comparator.comparingDouble(Candidate::score)
            .thenComparingInt(Candidate::gold)
            .thenComparingInt(Candidate::predicted)
            .reversed());
    Set<Integer> goldUsed = new HashSet<>();
    Set<Integer> predictedUsed = new HashSet<>();
    List<Candidate> matches = new ArrayList<>();
    for (Candidate each : candidates) {
      if (!goldUsed.contains(each.gold()) && predictedUsed.add(each.predicted())) {
        goldUsed.add(each.gold());
        matches.add(each);
      }
    }
    return matches;
  }

  /** 0 where the two cannot be one. */
  private static double score(JsonNode gold, Set<String> own, JsonNode round) {
    double parties = Slots.jaccard(Slots.list(gold, "parties"), Slots.list(round, "parties"));
    Set<String> shared = new HashSet<>(Slots.list(round, "articles"));
    shared.retainAll(own);
    if (parties < LEAST_PARTIES || shared.isEmpty()) {
      return 0;
    }
    return shared.size() + parties + (Slots.same(gold, round, "round") ? SAME_ORDINAL : 0);
  }

  private void slot(String name, @Nullable Object gold, @Nullable Object predicted) {
    if (gold != null) {
      int[] count = slots.computeIfAbsent(name, n -> new int[2]);
      count[0] += Objects.equals(gold, predicted) ? 1 : 0;
      count[1]++;
    }
  }
}
