package io.parley.jobs.indexing;

import io.parley.jobs.elastic.Document;
import io.parley.jobs.elastic.Index;
import io.parley.jobs.elastic.IndexAction;
import io.parley.jobs.settings.ElasticSettings;
import io.parley.model.Head;
import io.parley.model.NextRound;
import io.parley.talks.Level;
import io.parley.wire.Alert;
import io.parley.wire.DeadLetter;
import io.parley.wire.Delivery;
import io.parley.wire.Proof;
import io.parley.wire.Round;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rounds, alerts and deliveries as documents; their fields stand in the mapping of their index. */
final class TalkDocuments {
  private TalkDocuments() {}

  static IndexAction of(Round round, ElasticSettings settings, Instant now) {
    Instant day = Document.instant(round.start());
    Document document =
        new Document(day == null ? round.firstReportedAt() : day, round.lastReportedAt(), now)
            .with("round_id", round.roundId())
            .with("track_id", round.trackId())
            .with("track", round.track())
            .with("version", round.version())
            .with("ordinal", round.round())
            .with("status", round.status())
            .with("standing", round.standing())
            .with("pending", round.pending())
            .with("withdrawn", round.withdrawn())
            .with("same_as", round.sameAs())
            .with("origins", round.origins())
            .with("parties", round.parties())
            .with("pairs", Document.pairs(round.parties()))
            .with("mediators", round.mediators())
            .with("series", round.series())
            .with("city", round.city())
            .with("country", round.country())
            .at("location", round.city(), round.country())
            .with("level", level(round.heads(), round.proofs()))
            .with("site", round.venue().site())
            .day("start", round.start())
            .day("end", round.end())
            .with("hours", round.hours())
            .with("heads", heads(round.heads()))
            .with("topics", round.topics())
            .with("outcome", round.outcome())
            .with("article_count", round.articles().size())
            .with("article_ids", round.articles())
            .with("sources", each(round.proofs(), Proof::source))
            .with("previous_round_id", round.previousRoundId())
            .with("first_reported_at", round.firstReportedAt())
            .with("last_reported_at", round.lastReportedAt())
            .with("evidence", each(round.proofs(), Proof::text))
            .with("explanation", round.explanation())
            .detail(round);
    next(document, round.nextRound());
    return new IndexAction(
        Index.ROUNDS.name(settings),
        round.roundId(),
        Math.max(1, round.version()),
        round.lastReportedAt().toEpochMilli(),
        document.json());
  }

  static IndexAction of(Alert alert, ElasticSettings settings, Instant now) {
    Document document =
        new Document(alert.at(), alert.at(), now)
            .with("alert_id", alert.alertId())
            .with("revision", alert.revision())
            .with("type", alert.type())
            .with("refers_to", alert.refersTo())
            .with("round_id", alert.roundId())
            .with("track_id", alert.trackId())
            .with("track", alert.track())
            .with("version", alert.version())
            .with("article_id", alert.articleId())
            .with("ordinal", alert.round())
            .with("status", alert.status())
            .with("standing", alert.standing())
            .with("parties", alert.parties())
            .with("pairs", Document.pairs(alert.parties()))
            .with("mediators", alert.mediators())
            .with("city", alert.city())
            .with("country", alert.country())
            .at("location", alert.city(), alert.country())
            .with("level", level(alert.heads(), alert.proofs()))
            .with("site", alert.site())
            .day("start", alert.start())
            .day("end", alert.end())
            .with("hours", alert.hours())
            .with("heads", heads(alert.heads()))
            .with("outcome", alert.outcome())
            .with("headline", alert.headline())
            .with("text", alert.text())
            .with("changes", alert.changes())
            .with("previous", alert.previous())
            .with("sources", each(alert.proofs(), Proof::source))
            .with("urls", each(alert.proofs(), Proof::url))
            .with("evidence", each(alert.proofs(), Proof::text))
            .with("withdrawn", false)
            .detail(alert);
    next(document, alert.nextRound());
    return new IndexAction(
        Index.ALERTS.name(settings),
        alert.alertId(),
        Math.max(1, alert.version()),
        alert.at().toEpochMilli(),
        document.json());
  }

  static IndexAction of(Delivery delivery, ElasticSettings settings, Instant now) {
    Document document =
        new Document(delivery.at(), delivery.at(), now)
            .with("alert_id", delivery.alertId())
            .with("revision", delivery.revision())
            .with("round_id", delivery.roundId())
            .with("watch_id", delivery.watchId())
            .with("channel", delivery.channel())
            .with("delivered", delivery.delivered())
            .with("tries", delivery.tries())
            .with("answer", delivery.detail())
            .with("withdrawn", false);
    return new IndexAction(
        Index.DELIVERIES.name(settings),
        delivery.alertId() + "." + delivery.revision() + "." + delivery.channel(),
        Math.max(1, delivery.at().toEpochMilli()),
        delivery.at().toEpochMilli(),
        document.json());
  }

  /** What is shown of a dead letter; its text stays in Kafka. */
  static IndexAction of(DeadLetter letter, ElasticSettings settings, Instant now) {
    String place = letter.origin() + "/" + letter.partition() + "@" + letter.offset();
    Document document =
        new Document(letter.streamTime(), letter.streamTime(), now)
            .with("letter_id", place)
            .with("reason", letter.reason())
            .with("why", letter.detail())
            .with("origin", letter.origin())
            .with("partition", letter.partition())
            .with("offset", letter.offset())
            .with("size", letter.size())
            .with("sha256", letter.sha256())
            .with("url", letter.url())
            .with("withdrawn", false);
    return new IndexAction(
        Index.DEADLETTERS.name(settings),
        letter.sha256() + "." + letter.reason() + "." + letter.partition() + "." + letter.offset(),
        1,
        letter.streamTime().toEpochMilli(),
        document.json());
  }

  /** False where it tells of a dead letter that was refused: that would go round for ever. */
  static boolean isShown(DeadLetter letter, ElasticSettings settings) {
    return !letter.origin().equals(Index.DEADLETTERS.name(settings));
  }

  private static void next(Document document, NextRound next) {
    document
        .with("next_status", next.status())
        .day("next_start", next.start())
        .with("next_city", next.city());
  }

  private static @Nullable Level level(List<Head> heads, List<Proof> proofs) {
    List<String> ofStatus =
        proofs.stream().filter(proof -> proof.slot().equals("status")).map(Proof::text).toList();
    return Level.highest(heads, ofStatus).orElse(null);
  }

  private static List<String> heads(List<Head> heads) {
    return each(heads, Head::name);
  }

  private static <T> List<String> each(List<T> list, Function<T, String> part) {
    return list.stream().map(part).toList();
  }
}
