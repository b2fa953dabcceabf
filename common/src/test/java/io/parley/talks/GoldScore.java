package io.parley.talks;

import io.parley.model.TalkMention;
import io.parley.wire.Alert;
import io.parley.wire.AlertType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Counts new alerts against the rounds that are due: every round some article reports as news. */
final class GoldScore {
  private final Map<String, GoldSet.Labelled> byId = new HashMap<>();
  private final Set<String> due = new TreeSet<>();
  private final Map<String, List<Alert>> fires = new HashMap<>();
  private final List<Alert> invented = new ArrayList<>();

  GoldScore(GoldSet gold, List<Alert> alerts) {
    for (GoldSet.Labelled labelled : gold.articles()) {
      byId.put(labelled.talks().articleId(), labelled);
      for (int i = 0; i < labelled.roundIds().size(); i++) {
        if (isDue(labelled.talks().talks().get(i))) {
          due.add(labelled.roundIds().get(i));
        }
      }
    }
    alerts.stream().filter(a -> a.type() == AlertType.NEW).forEach(this::count);
  }

  private void count(Alert alert) {
    GoldSet.Labelled article = Objects.requireNonNull(byId.get(alert.articleId()));
    String best = null;
    double bestFit = -1;
    for (int i = 0; i < article.roundIds().size(); i++) {
      TalkMention talk = article.talks().talks().get(i);
      if (!isDue(talk)) {
        continue;
      }
      String id = article.roundIds().get(i);
      double fit =
          overlap(talk.parties(), alert.parties()) * 10_000
              + (Objects.equals(talk.round(), alert.round()) ? 1000 : 0)
              - fires.getOrDefault(id, List.of()).size();
      if (best == null || fit > bestFit) {
        best = id;
        bestFit = fit;
      }
    }
    if (best == null) {
      invented.add(alert);
    } else {
      fires.computeIfAbsent(best, k -> new ArrayList<>()).add(alert);
    }
  }

  double alerted() {
    return (double) fires.size() / due.size();
  }

  double alertsPerRound() {
    return (double) fires.values().stream().mapToInt(List::size).sum() / Math.max(1, fires.size());
  }

  int falseAlerts() {
    return invented.size();
  }

  List<Alert> inventedAlerts() {
    return invented;
  }

  Set<String> missed() {
    Set<String> missed = new TreeSet<>(due);
    missed.removeAll(fires.keySet());
    return missed;
  }

  Map<String, List<Alert>> doubled() {
    Map<String, List<Alert>> doubled = new HashMap<>();
    fires.forEach(
        (id, alerts) -> {
          if (alerts.size() > 1) {
            doubled.put(id, alerts);
          }
        });
    return doubled;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "due %d, alerted %.3f, new per round %.3f, false %d",
        due.size(),
        alerted(),
        alertsPerRound(),
        falseAlerts());
  }

  private static boolean isDue(TalkMention talk) {
    return !talk.background() && talk.status().alertable();
  }

  private static double overlap(List<String> one, List<String> other) {
    Set<String> all = new HashSet<>(one);
    all.addAll(other);
    Set<String> common = new HashSet<>(one);
    common.retainAll(other);
    return all.isEmpty() ? 1 : (double) common.size() / all.size();
  }
}
