package io.parley.talks;

import io.parley.wire.Alert;
import io.parley.wire.AlertType;
import io.parley.wire.ArticleTalks;
import io.parley.wire.Round;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Raises the alerts: one {@code new} for each round, {@code correction} and {@code cancel} at once,
 * {@code update} when its changes were gathered for a while.
 */
final class Alarm {
  private final Book book;
  private final Newsworthy newsworthy;
  private final LedgerLimits limits;

  Alarm(Book book, Newsworthy newsworthy, LedgerLimits limits) {
    this.book = book;
    this.newsworthy = newsworthy;
    this.limits = limits;
  }

  /** Tells of a round what is due, and notes what is to be told later. */
  Live consider(Live live, boolean due, Step step) {
    KnownRound k = live.known();
    ArticleTalks article = step.article();
    Round alerted = k.alerted();
    if (alerted == null) {
      // Not the status of now: a round that was under way and broke off is due in any order.
      Optional<Claim> cause =
          newsworthy.claim(live.cluster(), article.articleId(), article.streamTime());
      if (cause.isEmpty() || !due) {
        return live;
      }
      Round round = Rounds.version(live.shown(), step.version());
      return tell(
          live,
          AlertType.NEW,
          round,
          cause.get().articleId(),
          article.streamTime(),
          List.of(),
          step);
    }
    List<String> changes = Changes.between(alerted, live.shown());
    if (changes.isEmpty()) {
      return live.with(noted(k, null, null));
    }
    if (step.isCorrection() || alerted.withdrawn()) {
      Round round = Rounds.version(live.shown(), step.version());
      return tell(
          live,
          AlertType.CORRECTION,
          round,
          article.articleId(),
          article.streamTime(),
          changes,
          step);
    }
    if (!live.cluster().tells(article.articleId()) && k.changedAt() != null) {
      return live;
    }
    Instant since = k.changedAt() == null ? article.streamTime() : k.changedAt();
    return live.with(noted(k, since, article.articleId()));
  }

  /** Sends the updates that were gathered long enough. */
  void flush(Instant streamTime, Step step) {
    List<Live> due = new ArrayList<>();
    for (Live live : book.waiting()) {
      Instant since = live.known().changedAt();
      if (since != null && !since.plus(limits.gather()).isAfter(streamTime)) {
        due.add(live);
      }
    }
    due.sort(
        Comparator.comparing((Live live) -> String.valueOf(live.known().changedAt()))
            .thenComparing(Live::id));
    for (Live live : due) {
      KnownRound k = live.known();
      List<String> changes = Changes.between(told(k), live.shown());
      if (changes.isEmpty() || k.changedAt() == null || k.causedBy() == null) {
        book.put(live.with(noted(k, null, null)));
      } else {
        Instant at = k.changedAt().plus(limits.gather());
        book.put(tell(live, AlertType.UPDATE, live.shown(), k.causedBy(), at, changes, step));
      }
    }
  }

  /** Takes a round back: a double of another, or without support. */
  void withdraw(String id, @Nullable String sameAs, Step step) {
    Live live = book.get(id);
    if (live == null) {
      return;
    }
    Round round = Rounds.withdrawn(live.shown(), sameAs, step.version());
    KnownRound k = live.known();
    Live gone =
        new Live(
            new KnownRound(round, k.claims(), List.of(), k.revision(), k.alerted(), null, null),
            new Cluster());
    if (live.alerted()) {
      ArticleTalks article = step.article();
      gone =
          tell(
              gone,
              AlertType.CANCEL,
              round,
              article.articleId(),
              article.streamTime(),
              List.of(),
              step);
    }
    book.put(gone);
    step.show(round);
  }

  private static Round told(KnownRound k) {
    Round alerted = k.alerted();
    return alerted == null ? k.shown() : alerted;
  }

  private Live tell(
      Live live,
      AlertType type,
      Round round,
      String articleId,
      Instant at,
      List<String> changes,
      Step step) {
    KnownRound k = live.known();
    int revision = k.revision() + 1;
    Live previous = round.previousRoundId() == null ? null : book.get(round.previousRoundId());
    Alert alert =
        Alerts.of(
            type,
            round,
            revision,
            articleId,
            at,
            changes,
            previous == null ? null : previous.shown());
    step.tell(alert);
    return live.with(new KnownRound(round, k.claims(), k.pinned(), revision, round, null, null));
  }

  private static KnownRound noted(KnownRound k, @Nullable Instant since, @Nullable String cause) {
    return new KnownRound(
        k.shown(), k.claims(), k.pinned(), k.revision(), k.alerted(), since, cause);
  }
}
