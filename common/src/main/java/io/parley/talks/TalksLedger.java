package io.parley.talks;

import io.parley.model.TalkMention;
import io.parley.wire.Alert;
import io.parley.wire.AlertType;
import io.parley.wire.ArticleTalks;
import io.parley.wire.Proof;
import io.parley.wire.Round;
import io.parley.wire.Standing;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Turns the talks of articles into rounds and alerts. Fed in log order by one thread; the same log
 * gives the same rounds and alerts.
 *
 * <p>This first form joins mentions only where parties and ordinal, or parties and first day, are
 * equal.
 */
public final class TalksLedger {
  private final LedgerStore store;
  private final LedgerLimits limits;
  private final Map<String, Round> byKey = new HashMap<>();

  private TalksLedger(LedgerStore store, LedgerLimits limits) {
    this.store = store;
    this.limits = limits;
    for (KnownRound known : store.rounds()) {
      Round round = known.shown();
      byKey.put(round.parties() + "|" + round.round() + "|" + round.start(), round);
    }
  }

  /** Opens a ledger on what the store holds. */
  public static TalksLedger open(LedgerStore store, LedgerLimits limits) {
    return new TalksLedger(store, limits);
  }

  /**
   * Takes in the talks of one article.
   *
   * @param position its place in the log; the versions of rounds come from it
   */
  public Growth accept(ArticleTalks article, long position) {
    List<Round> rounds = new ArrayList<>();
    List<Alert> alerts = new ArrayList<>();
    for (TalkMention talk : article.talks()) {
      if (talk.background() || !talk.status().alertable() || talk.parties().size() < 2) {
        continue;
      }
      String key = talk.parties() + "|" + talk.round() + "|" + talk.start();
      if (!byKey.containsKey(key)) {
        Round round = found(article, talk, position);
        byKey.put(key, round);
        store.putRound(new KnownRound(round, List.of(), List.of(), 1, round, null, null));
        rounds.add(round);
        alerts.add(alert(round, article));
      }
    }
    return new Growth(rounds, alerts);
  }

  /** Moves stream time on: sends gathered updates, freezes and forgets old rounds. */
  public Growth advance(Instant streamTime) {
    return streamTime.isBefore(Instant.EPOCH.plus(limits.gather())) ? Growth.NONE : Growth.NONE;
  }

  private static Round found(ArticleTalks article, TalkMention talk, long position) {
    String seed = article.articleId() + "|" + String.join(",", talk.parties()) + "|" + talk.start();
    String id = "r" + UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8));
    return new Round(
        id,
        id,
        position + 1,
        talk.status(),
        false,
        false,
        null,
        Standing.REPORTED,
        1,
        String.join(" – ", talk.parties()),
        talk.parties(),
        talk.mediators(),
        talk.round(),
        talk.series(),
        talk.venue(),
        talk.venue().city(),
        talk.venue().country(),
        talk.start(),
        talk.end(),
        talk.hours(),
        talk.heads(),
        talk.topics(),
        talk.outcome(),
        talk.nextRound(),
        List.of(article.articleId()),
        null,
        article.streamTime(),
        article.streamTime(),
        List.of(
            new Proof(
                "status",
                talk.status().name(),
                talk.evidence(),
                article.articleId(),
                article.url(),
                article.source(),
                article.publishedAt())),
        "");
  }

  private static Alert alert(Round r, ArticleTalks article) {
    String headline = r.track() + ", " + r.city() + ", " + r.start() + " — " + r.status();
    return new Alert(
        r.roundId() + ".1",
        1,
        AlertType.NEW,
        null,
        r.roundId(),
        r.trackId(),
        r.version(),
        article.articleId(),
        article.streamTime(),
        r.standing(),
        r.status(),
        r.track(),
        r.parties(),
        r.mediators(),
        r.round(),
        r.start(),
        r.end(),
        r.city(),
        r.country(),
        r.venue().site(),
        r.hours(),
        r.heads(),
        r.outcome(),
        r.nextRound(),
        headline,
        headline,
        List.of(),
        null,
        r.proofs());
  }
}
