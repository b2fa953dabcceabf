package io.parley.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether each round that is due was alerted, once, and nothing else. */
final class AlertScores {
  private static final Set<String> ALERTABLE = Set.of("held", "under_way", "scheduled");

  private final Map<String, JsonNode> labels;
  private final Set<String> due = new LinkedHashSet<>();
  private final Map<String, Integer> fires = new HashMap<>();

  AlertScores(Map<String, JsonNode> labels) {
    this.labels = labels;
    for (JsonNode label : labels.values()) {
      for (JsonNode talk : label.path("talks")) {
        if (alertable(talk)) {
          due.add(talk.path("round_id").asText());
        }
      }
    }
  }

  /** Rounds that some article reports as held, under way or scheduled, as its news. */
  Set<String> due() {
    return due;
  }

  void score(List<JsonNode> alerts, ScoreTable.Builder table) {
    int fresh = 0;
    int wrong = 0;
    Set<String> ids = new HashSet<>();
    for (JsonNode alert : alerts) {
      if (!alert.path("type").asText().equals("new")) {
        continue;
      }
      fresh++;
      ids.add(alert.path("alert_id").asText());
      JsonNode round = bestRound(alert);
      if (round == null) {
        wrong++;
      } else {
        fires.merge(round.path("round_id").asText(), 1, Integer::sum);
      }
    }
    int alerted = 0;
    int fired = 0;
    for (String round : due) {
      int times = fires.getOrDefault(round, 0);
      alerted += times > 0 ? 1 : 0;
      fired += times;
    }
    double share = due.isEmpty() ? 1 : (double) alerted / due.size();
    double each = (double) fired / Math.max(1, alerted);
    double falseShare = (double) wrong / Math.max(1, fresh);
    table.line(
        String.format(
            "alerts: %d new for %d due rounds; rounds alerted %s; alerts per alerted round %s;"
                + " false alerts %d (%s)",
            fresh,
            due.size(),
            Decimals.three(share),
            Decimals.three(each),
            wrong,
            Decimals.three(falseShare)));
    table.line("alert ids repeated: " + (fresh - ids.size()));
    table.figure("alerts.alerted", share);
    table.figure("alerts.per_round", each);
    table.figure("alerts.false", falseShare);
    table.figure("alerts.repeated", fresh - ids.size());
  }

  /** Of an article's due rounds the one whose parties fit best; null where it has none. */
  private @Nullable JsonNode bestRound(JsonNode alert) {
    JsonNode label = labels.get(alert.path("article_id").asText());
    if (label == null) {
      return null;
    }
    Set<String> ids = new HashSet<>();
    for (JsonNode talk : label.path("talks")) {
      if (alertable(talk)) {
        ids.add(talk.path("round_id").asText());
      }
    }
    JsonNode best = null;
    for (JsonNode talk : label.path("talks")) {
      boolean due = !Slots.is(talk, "background") && ids.contains(talk.path("round_id").asText());
      if (due && (best == null || compare(talk, best, alert) > 0)) {
        best = talk;
      }
    }
    return best;
  }

  private int compare(JsonNode a, JsonNode b, JsonNode alert) {
    List<String> parties = Slots.list(alert, "parties");
    int order =
        Double.compare(
            Slots.jaccard(Slots.list(a, "parties"), parties),
            Slots.jaccard(Slots.list(b, "parties"), parties));
    if (order == 0) {
      order = Boolean.compare(Slots.same(a, alert, "round"), Slots.same(b, alert, "round"));
    }
    return order == 0 ? Integer.compare(fired(b), fired(a)) : order;
  }

  private int fired(JsonNode talk) {
    return fires.getOrDefault(talk.path("round_id").asText(), 0);
  }

  private static boolean alertable(JsonNode talk) {
    return !Slots.is(talk, "background") && ALERTABLE.contains(talk.path("status").asText());
  }
}
