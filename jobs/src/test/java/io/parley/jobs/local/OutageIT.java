package io.parley.jobs.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.jobs.cli.Publisher;
import io.parley.jobs.cli.Setup;
import io.parley.jobs.cli.TopicReading;
import io.parley.jobs.elastic.ElasticConnection;
import io.parley.jobs.elastic.Index;
import io.parley.jobs.kafka.Topic;
import io.parley.jobs.replay.Replay;
import io.parley.jobs.settings.Settings;
import io.parley.wire.Alert;
import io.parley.wire.AlertType;
import io.parley.wire.Json;
import io.parley.wire.Round;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * The sample crawl through all jobs while the real broker, then the real node is killed and started
 * again. What comes out must be what a replay of the same file gives, in which nothing fails.
 */
@ExtendWith({RealKafka.class, RealElasticsearch.class})
class OutageIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String PREFIX = "outage";

  @TempDir static Path folder;
  private static List<String> pages = List.of();

  @BeforeAll
  static void replay() throws Exception {
    try (var in = OutageIT.class.getResourceAsStream("/sample/crawl.jsonl.gz")) {
      String all = new String(new GZIPInputStream(in).readAllBytes(), StandardCharsets.UTF_8);
      pages = all.lines().toList();
    }
    Path crawl = Files.write(folder.resolve("crawl.jsonl"), pages);
    Replay.run(List.of(crawl), folder.resolve("out"), 2);
  }

  @Test
  void aBrokerAndANodeKilledInTheMiddleLoseAndDoubleNothing(
      KafkaBroker broker, ElasticsearchNode node) throws Exception {
    Settings settings = settings(broker, node);
    Setup.run(settings, made -> {}, waiting -> {});
    List<String> said = new CopyOnWriteArrayList<>();
    int third = pages.size() / 3;
    Demo.Plan plan = new Demo.Plan(true, 0, false, 0, 0, Ports.free(), 0);
    try (FlinkJobs jobs = FlinkJobs.submit(plan, settings, line -> {});
        ElasticConnection elastic = ElasticConnection.open(settings.elastic());
        Publisher publisher = new Publisher(settings, said::add)) {
      send(publisher, pages.subList(0, third));
      publisher.finish();
      await("the first documents", () -> ids(elastic, Index.ARTICLES).size() >= third / 2);

      broker.kill();
      // A producer that has no broker at all keeps its sender waiting.
      CompletableFuture<Void> sending =
          CompletableFuture.runAsync(() -> send(publisher, pages.subList(third, 2 * third)));
      try {
        await("a word about the broker", () -> said.toString().contains("waiting for Kafka"));
      } finally {
        broker.restart();
      }
      sending.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      publisher.finish();

      node.kill();
      try {
        send(publisher, pages.subList(2 * third, pages.size()));
        publisher.finish();
        await("alerts without Elasticsearch", () -> alerted(settings).equals(alertedInReplay()));
      } finally {
        node.restart();
      }
      await("all articles", () -> ids(elastic, Index.ARTICLES).equals(articlesInReplay()));
      await("all alerts", () -> ids(elastic, Index.ALERTS).equals(keys(settings, Topic.ALERTS)));
      await("all rounds", () -> table(indexedRounds(elastic)).equals(tableOfReplay()));
      assertEquals(lines("deadletters").size(), keys(settings, Topic.DEADLETTERS).size());
      assertEquals("RUNNING", jobs.trouble().strip(), "no job was to start again");
    }
  }

  private static Settings settings(KafkaBroker broker, ElasticsearchNode node) {
    return Settings.load(
        List.of(
            "--kafka.bootstrap-servers=" + broker.address(),
            "--kafka.group-prefix=" + PREFIX,
            "--topics.prefix=" + PREFIX,
            "--topics.articles-clock=create",
            "--elastic.urls=" + node.address(),
            "--elastic.prefix=" + PREFIX,
            "--elastic.flush-after=200ms"),
        Map.of());
  }

  private static void send(Publisher publisher, List<String> some) {
    try {
      for (String page : some) {
        publisher.send(page.getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> articlesInReplay() throws IOException {
    Set<String> ids = new HashSet<>();
    for (JsonNode article : lines("articles")) {
      ids.add(article.path("id").asText());
    }
    return ids;
  }

  private static Collection<String> tableOfReplay() throws IOException {
    List<Round> rounds = new ArrayList<>();
    for (JsonNode line : lines("rounds")) {
      rounds.add(Json.mapper().treeToValue(line, Round.class));
    }
    return table(rounds);
  }

  /** The articles of each round that a {@code new} alert told of. */
  private static Set<String> alertedInReplay() throws IOException {
    Map<String, Round> rounds = new LinkedHashMap<>();
    for (JsonNode line : lines("rounds")) {
      Round round = Json.mapper().treeToValue(line, Round.class);
      rounds.put(round.roundId(), round);
    }
    List<Alert> alerts = new ArrayList<>();
    for (JsonNode line : lines("alerts")) {
      alerts.add(Json.mapper().treeToValue(line, Alert.class));
    }
    return alerted(rounds, alerts);
  }

  private static Set<String> alerted(Settings settings) throws IOException {
    Map<String, Round> rounds = new LinkedHashMap<>();
    for (ConsumerRecord<byte[], byte[]> record : records(settings, Topic.ROUNDS)) {
      Round round = Json.read(record.value(), Round.class);
      rounds.put(round.roundId(), round);
    }
    List<Alert> alerts = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> record : records(settings, Topic.ALERTS)) {
      alerts.add(Json.read(record.value(), Alert.class));
    }
    return alerted(rounds, alerts);
  }

  private static Set<String> alerted(Map<String, Round> rounds, List<Alert> alerts) {
    Set<String> alerted = new TreeSet<>();
    for (Alert alert : alerts) {
      Round round = rounds.get(alert.roundId());
      if (alert.type() == AlertType.NEW && round != null && !round.withdrawn()) {
        alerted.add(line(round));
      }
    }
    return alerted;
  }

  private static List<Round> indexedRounds(ElasticConnection elastic) throws IOException {
    List<Round> rounds = new ArrayList<>();
    for (JsonNode hit : hits(elastic, Index.ROUNDS)) {
      rounds.add(Json.mapper().treeToValue(hit.path("_source").path("detail"), Round.class));
    }
    return rounds;
  }

  private static Set<String> table(Collection<Round> rounds) {
    Set<String> table = new TreeSet<>();
    rounds.stream().filter(round -> !round.withdrawn()).forEach(round -> table.add(line(round)));
    return table;
  }

  private static String line(Round r) {
    return String.join(
        " | ",
        r.parties().toString(),
        String.valueOf(r.round()),
        String.valueOf(r.status()),
        r.start() + " to " + r.end(),
        String.valueOf(r.city()),
        new TreeSet<>(r.articles()).toString());
  }

  private static Set<String> ids(ElasticConnection elastic, Index index) throws IOException {
    Set<String> ids = new HashSet<>();
    hits(elastic, index).forEach(hit -> ids.add(hit.path("_id").asText()));
    return ids;
  }

  private static JsonNode hits(ElasticConnection elastic, Index index) throws IOException {
    String path = "/" + index.alias(elastic.settings());
    elastic.request("POST", path + "/_refresh", null);
    return elastic.request("GET", path + "/_search?size=1000", null).path("hits").path("hits");
  }

  private static Set<String> keys(Settings settings, Topic topic) {
    Set<String> keys = new HashSet<>();
    records(settings, topic)
        .forEach(record -> keys.add(new String(record.key(), StandardCharsets.UTF_8)));
    return keys;
  }

  private static List<ConsumerRecord<byte[], byte[]>> records(Settings settings, Topic topic) {
    try (TopicReading reading = new TopicReading(settings, topic)) {
      return reading.rest();
    }
  }

  private static List<JsonNode> lines(String name) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("out").resolve(name + ".jsonl"))) {
      lines.add(Json.mapper().readTree(line));
    }
    return lines;
  }

  private static void await(String what, Callable<Boolean> condition) throws Exception {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        if (condition.call()) {
          return;
        }
      } catch (IOException | KafkaException e) {
        assertTrue(System.nanoTime() < deadline, () -> "waited for " + what + ": " + e);
      }
      assertTrue(System.nanoTime() < deadline, () -> "waited in vain for " + what);
      TimeUnit.MILLISECONDS.sleep(200);
    }
  }
}
