package io.parley.talks;

import io.parley.wire.Alert;
import io.parley.wire.AlertType;
import io.parley.wire.Round;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes alerts; ids come from round and revision, so that the same log gives the same. */
final class Alerts {
  private Alerts() {}

  static Alert of(
      AlertType type,
      Round round,
      int revision,
      String articleId,
      Instant at,
      List<String> changes,
      @Nullable Round previous) {
    String first = round.roundId() + ".1";
    return new Alert(
        round.roundId() + "." + revision,
        revision,
        type,
        revision == 1 ? null : first,
        round.roundId(),
        round.trackId(),
        revision,
        articleId,
        at,
        round.standing(),
        round.status(),
        round.track(),
        round.parties(),
        round.mediators(),
        round.round(),
        round.start(),
        round.end(),
        round.city(),
        round.country(),
        round.venue().site(),
        round.hours(),
        round.heads(),
        round.outcome(),
        round.nextRound(),
        AlertText.headline(type, round),
        AlertText.text(type, round, changes, previous),
        changes,
        previous == null ? null : AlertText.line(previous),
        round.proofs());
  }
}
