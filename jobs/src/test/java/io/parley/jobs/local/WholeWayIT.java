package io.parley.jobs.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parley.jobs.cli.Publisher;
import io.parley.jobs.cli.Setup;
import io.parley.jobs.cli.TopicReading;
import io.parley.jobs.elastic.ElasticConnection;
import io.parley.jobs.elastic.Index;
import io.parley.jobs.kafka.Topic;
import io.parley.jobs.settings.Settings;
import io.parley.wire.DeadLetter;
import io.parley.wire.Json;
import io.parley.wire.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The whole way of the data on real servers: parley.jar submitted to a Flink of separate processes
 * as {@code flink run -c} does, between a real Kafka and a real Elasticsearch.
 */
@ExtendWith({RealKafka.class, RealElasticsearch.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WholeWayIT {
  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final int TASK_MANAGERS = 2;
  private static final int SLOTS = 4;

  private static final String TALKS =
      "LISBON - France and Brazil concluded a second round of talks on fisheries in Lisbon on"
          + " Wednesday, both delegations said.\n\n"
          + "The French delegation was led by Ambassador Claire Fontanel, while Deputy Foreign"
          + " Minister Paulo Siqueira headed the Brazilian side. The meeting lasted four hours.\n\n"
          + "Fishing boats of both countries have quarrelled over tuna off Cayenne for years, and"
          + " a first round in March settled nothing.";

  private static final String WEATHER =
      "Gardeners along the estuary woke to frost on Friday, three weeks later than usual.\n\n"
          + "Pear trees in full blossom suffered most, the growers' cooperative said, and a third"
          + " of the crop may be lost before the summer has begun.";

  private @Nullable FlinkCluster started;

  @AfterAll
  void stop() {
    if (started != null) {
      started.close();
    }
  }

  @Test
  void aHandfulOfPagesBecomesExactDocumentsAndOneAlert(KafkaBroker broker, ElasticsearchNode node)
      throws Exception {
    Settings settings = ready("handful", broker, node);
    run(settings);
    try (Publisher publisher = new Publisher(settings, System.err::println)) {
      publisher.send(page("talks", "https://harbour.example/talks", "Talks end in Lisbon", TALKS));
      publisher.finish();
      publisher.send(page("talks-copy", "https://copyist.example/1", "Talks end in Lisbon", TALKS));
      publisher.send(
          page("frost", "https://gardener.example/frost", "Frost on the pears", WEATHER));
      publisher.send("{\"id\":\"broken\",\"url\":".getBytes(StandardCharsets.UTF_8));
      publisher.finish();
    }
    try (ElasticConnection elastic = ElasticConnection.open(settings.elastic())) {
      Map<String, JsonNode> articles = awaitDocuments(elastic, Index.ARTICLES, 3);
      assertEquals(Set.of("talks", "talks-copy", "frost"), articles.keySet());
      JsonNode original = the("talks", articles);
      assertEquals("https://harbour.example/talks", text(original, "url"));
      assertEquals("Talks end in Lisbon", text(original, "title"));
      assertEquals("2025-05-08T09:00:00Z", text(original, "published_at"));
      assertEquals("en", text(original, "language"));
      assertEquals("[\"BRA\",\"FRA\"]", original.path("parties").toString());
      assertTrue(text(original, "text").startsWith("LISBON - France and Brazil concluded"));
      assertEquals(false, original.path("copy").booleanValue());
      assertEquals("talks", text(the("talks-copy", articles), "duplicate_of"));
      assertTrue(the("frost", articles).path("parties").isEmpty());

      JsonNode alert = awaitDocuments(elastic, Index.ALERTS, 1).values().iterator().next();
      assertEquals("new", text(alert, "type"));
      assertEquals("talks", text(alert, "article_id"));
      assertTrue(alert.path("evidence").toString().contains("concluded a second round of talks"));

      JsonNode round = the(text(alert, "round_id"), awaitDocuments(elastic, Index.ROUNDS, 0));
      assertEquals("held", text(round, "status"));
      assertEquals("[\"BRA\",\"FRA\"]", round.path("parties").toString());
      assertEquals(2, round.path("ordinal").intValue());
      assertEquals("Lisbon", text(round, "city"));
      assertEquals("2025-05-07", text(round, "start"));
      assertEquals(4.0, round.path("hours").doubleValue());
    }
    try (TopicReading letters = new TopicReading(settings, Topic.DEADLETTERS)) {
      List<ConsumerRecord<byte[], byte[]>> all = letters.rest();
      assertEquals(1, all.size());
      DeadLetter letter = Json.read(all.get(0).value(), DeadLetter.class);
      assertEquals(Reason.NOT_JSON, letter.reason());
      assertTrue(new String(letter.head(), StandardCharsets.UTF_8).contains("broken"));
    }
  }

  @Test
  void aTaskManagerKilledInTheMiddleLosesAndDoublesNoDocument(
      KafkaBroker broker, ElasticsearchNode node) throws Exception {
    int half = 150;
    Settings settings = ready("killed", broker, node);
    FlinkCluster flink = run(settings);
    try (Publisher publisher = new Publisher(settings, System.err::println);
        ElasticConnection elastic = ElasticConnection.open(settings.elastic())) {
      Set<String> sent = new HashSet<>();
      publisher.send(page("talks", "https://harbour.example/talks", "Talks end in Lisbon", TALKS));
      sent.add("talks");
      sendMany(publisher, 0, half, sent);
      awaitDocuments(elastic, Index.ARTICLES, 20);
      flink.killTaskManager();
      sendMany(publisher, half, 2 * half, sent);
      flink.addTaskManager();

      Map<String, JsonNode> articles = awaitDocuments(elastic, Index.ARTICLES, sent.size());
      assertEquals(sent, articles.keySet());
      assertTrue(restored(flink) > 0, "no job was restored from a checkpoint");
      Map<String, JsonNode> alerts = awaitDocuments(elastic, Index.ALERTS, 1);
      assertEquals(1, alerts.size());
      try (TopicReading letters = new TopicReading(settings, Topic.DEADLETTERS)) {
        assertEquals(List.of(), letters.rest());
      }
    }
  }

  private Settings ready(String prefix, KafkaBroker broker, ElasticsearchNode node)
      throws Exception {
    Settings settings = Settings.load(arguments(prefix, broker, node), Map.of());
    Setup.run(settings, made -> {}, waiting -> {});
    return settings;
  }

  private static List<String> arguments(String prefix, KafkaBroker broker, ElasticsearchNode node) {
    return List.of(
        "--kafka.bootstrap-servers=" + broker.address(),
        "--kafka.group-prefix=" + prefix,
        "--topics.prefix=" + prefix,
        "--topics.partitions=2",
        "--elastic.urls=" + node.address(),
        "--elastic.prefix=" + prefix,
        "--elastic.flush-after=200ms",
        // The pages are of 2025; by the broker's clock they would be an archive, which alerts
        // nothing.
        "--topics.articles-clock=create");
  }

  private FlinkCluster run(Settings settings) throws IOException {
    FlinkCluster flink = started;
    if (flink == null) {
      flink = FlinkCluster.start(0, TASK_MANAGERS, SLOTS, Map.of("parallelism.default", "2"));
      started = flink;
    }
    flink.run(
        Project.built("parley.jar"),
        "io.parley.jobs.AllInOne",
        List.of(
            "--kafka.bootstrap-servers=" + settings.kafka().bootstrapServers(),
            "--kafka.group-prefix=" + settings.kafka().groupPrefix(),
            "--topics.prefix=" + settings.topics().prefix(),
            "--topics.partitions=" + settings.topics().partitions(),
            "--topics.articles-clock=create",
            "--elastic.urls=" + String.join(",", settings.elastic().urls()),
            "--elastic.prefix=" + settings.elastic().prefix(),
            "--elastic.flush-after=200ms"));
    return flink;
  }

  private static void sendMany(Publisher publisher, int from, int to, Set<String> sent)
      throws IOException {
    for (int i = from; i < to; i++) {
      String id = "market-" + i;
      publisher.send(
          page(
              id,
              "https://market.example/" + i,
              "Market report " + i,
              "Stall "
                  + i
                  + " sold "
                  + (i * 37 % 101)
                  + " crates of pears on Saturday.\n\n"
                  + "The keeper of stall "
                  + i
                  + " said that it had been worth getting up for."));
      sent.add(id);
    }
    publisher.finish();
  }

  private static byte[] page(String id, String url, String title, String text) {
    ObjectNode page = Json.mapper().createObjectNode();
    page.put("id", id);
    page.put("url", url);
    page.put("published_at", "2025-05-08T09:00:00Z");
    page.put("fetched_at", "2025-05-08T09:05:00Z");
    page.put("title", title);
    page.put("text", text);
    return Json.bytes(page);
  }

  /** Waits until an index has at least so many documents, then gives all of them by their id. */
  private static Map<String, JsonNode> awaitDocuments(
      ElasticConnection elastic, Index index, int wanted) throws Exception {
    String path = "/" + index.alias(elastic.settings());
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      elastic.request("POST", path + "/_refresh", null);
      JsonNode hits =
          elastic.request("GET", path + "/_search?size=1000", null).path("hits").path("hits");
      if (hits.size() >= wanted) {
        Map<String, JsonNode> documents = new java.util.LinkedHashMap<>();
        hits.forEach(hit -> documents.put(text(hit, "_id"), hit.path("_source")));
        return documents;
      }
      assertTrue(System.nanoTime() < deadline, index + " has " + hits.size() + " of " + wanted);
      TimeUnit.MILLISECONDS.sleep(200);
    }
  }

  private static long restored(FlinkCluster flink) throws IOException {
    long restored = 0;
    for (JsonNode job : flink.get("/jobs").path("jobs")) {
      restored +=
          flink
              .get("/jobs/" + text(job, "id") + "/checkpoints")
              .path("counts")
              .path("restored")
              .longValue();
    }
    return restored;
  }

  private static JsonNode the(String id, Map<String, JsonNode> documents) {
    return Objects.requireNonNull(
        documents.get(id), () -> id + " is not among " + documents.keySet());
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asText("");
  }
}
