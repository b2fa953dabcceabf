package io.parley.talks;

import io.parley.wire.Alert;
import io.parley.wire.ArticleTalks;
import io.parley.wire.Round;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One step of the log while it is worked on: its cause, and what it brings forth. */
final class Step {
  private final @Nullable ArticleTalks article;
  private final long position;
  private final Map<String, Round> rounds = new LinkedHashMap<>();
  private final List<Alert> alerts = new ArrayList<>();
  private boolean correction;

  Step(@Nullable ArticleTalks article, long position) {
    this.article = article;
    this.position = position;
  }

  /** The article that came in. */
  ArticleTalks article() {
    if (article == null) {
      throw new IllegalStateException("no article came in");
    }
    return article;
  }

  long version() {
    return position + 1;
  }

  void corrects(boolean again) {
    correction = again;
  }

  /** True where the article took the place of an earlier one. */
  boolean isCorrection() {
    return correction;
  }

  void show(Round round) {
    rounds.put(round.roundId(), round);
  }

  void tell(Alert alert) {
    alerts.add(alert);
  }

  Growth growth() {
    return rounds.isEmpty() && alerts.isEmpty()
        ? Growth.NONE
        : new Growth(List.copyOf(rounds.values()), alerts);
  }
}
