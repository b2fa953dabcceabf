package io.parley.talks;

import io.parley.wire.Alert;
import io.parley.wire.ArticleTalks;
import io.parley.wire.Json;
import io.parley.wire.Round;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A ledger fed with articles in order. As a program: {@code GoldRun OUT GOLD...} feeds it the
 * labels of gold folders and writes {@code alerts.jsonl} and {@code rounds.jsonl} to OUT.
 */
final class GoldRun {
  final List<Alert> alerts = new ArrayList<>();
  final Map<String, Round> rounds = new LinkedHashMap<>();
  private final TalksLedger ledger;
  private long position;

  GoldRun(LedgerStore store) {
    this(store, LedgerLimits.DEFAULT);
  }

  private GoldRun(LedgerStore store, LedgerLimits limits) {
    ledger = TalksLedger.open(store, limits);
  }

  static GoldRun of(Iterable<ArticleTalks> articles) {
    return of(articles, LedgerLimits.DEFAULT);
  }

  static GoldRun of(Iterable<ArticleTalks> articles, LedgerLimits limits) {
    GoldRun run = new GoldRun(new HeapStore(), limits);
    articles.forEach(run::feed);
    run.finish(Instant.parse("2100-01-01T00:00:00Z"));
    return run;
  }

  /** Goes on after a restart, with what was sent out so far. */
  GoldRun reopen(LedgerStore store) {
    GoldRun next = new GoldRun(store);
    next.alerts.addAll(alerts);
    next.rounds.putAll(rounds);
    next.position = position;
    return next;
  }

  void feed(ArticleTalks article) {
    take(ledger.accept(article, position));
    position++;
  }

  void finish(Instant at) {
    take(ledger.advance(at.plus(Duration.ofHours(1))));
  }

  private void take(Growth growth) {
    growth.rounds().forEach(r -> rounds.put(r.roundId(), r));
    alerts.addAll(growth.alerts());
  }

  /** The last state of each round that stands. */
  List<Round> table() {
    return rounds.values().stream().filter(r -> !r.withdrawn()).toList();
  }

  public static void main(String[] args) throws IOException {
    List<Path> folders = new ArrayList<>();
    for (String folder : List.of(args).subList(1, args.length)) {
      folders.add(Path.of(folder));
    }
    GoldSet gold = folders.isEmpty() ? GoldSet.development() : GoldSet.read(folders);
    GoldRun run = of(gold.articles().stream().map(GoldSet.Labelled::talks).toList());
    Path out = Path.of(args[0]);
    Files.createDirectories(out);
    Files.write(out.resolve("alerts.jsonl"), run.alerts.stream().map(Json::line).toList());
    Files.write(out.resolve("rounds.jsonl"), run.table().stream().map(Json::line).toList());
    GoldScore score = new GoldScore(gold, run.alerts);
    System.out.println(score);
    score.missed().forEach(id -> System.out.println("missed " + id));
    score
        .doubled()
        .forEach(
            (id, alerts) ->
                alerts.forEach(
                    a -> System.out.println(id + " " + a.articleId() + " " + a.headline())));
  }
}
