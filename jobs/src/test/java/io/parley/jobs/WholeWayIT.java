package io.parley.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import io.parley.jobs.elastic.ElasticConnection;
import io.parley.jobs.elastic.Templates;
import io.parley.jobs.kafka.Topic;
import io.parley.jobs.kafka.Topics;
import io.parley.jobs.local.ElasticsearchNode;
import io.parley.jobs.local.KafkaBroker;
import io.parley.jobs.local.RealElasticsearch;
import io.parley.jobs.local.RealKafka;
import io.parley.jobs.settings.Settings;
import io.parley.jobs.start.Environments;
import io.parley.wire.Alert;
import io.parley.wire.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** From a page in Kafka to a document in Elasticsearch and an alert at a receiver, all real. */
@ExtendWith({RealKafka.class, RealElasticsearch.class})
class WholeWayIT {
  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final String PREFIX = "wholeway";

  @RegisterExtension
  static final MiniClusterExtension CLUSTER =
      new MiniClusterExtension(
          new MiniClusterResourceConfiguration.Builder()
              .setNumberTaskManagers(1)
              .setNumberSlotsPerTaskManager(2)
              .build());

  private static final byte[] IRAN = page("a1", "Iran and the United States", "Muscat");
  private static final byte[] UKRAINE = page("a2", "Russia and Ukraine", "Istanbul");
  private static final byte[] CAUCASUS = page("a3", "Armenia and Azerbaijan", "Geneva");

  private final List<byte[]> told = Collections.synchronizedList(new ArrayList<>());

  @Test
  void aPageBecomesADocumentAndARoundBecomesOneAlert(KafkaBroker broker, ElasticsearchNode node)
      throws Exception {
    HttpServer desk = desk();
    Settings settings =
        Settings.load(
            List.of(
                "--kafka.bootstrap-servers",
                broker.address(),
                "--topics.prefix",
                PREFIX,
                "--topics.partitions",
                "2",
                "--elastic.urls",
                node.address().toString(),
                "--elastic.prefix",
                PREFIX,
                "--delivery.allow-private",
                "true",
                "--channels.desk.url",
                "http://127.0.0.1:" + desk.getAddress().getPort() + "/",
                "--channels.desk.everything",
                "true"),
            Map.of());
    assertEquals(8, Topics.create(settings.kafka(), settings.topics()).size());
    assertEquals(List.of(), Topics.create(settings.kafka(), settings.topics()), "a second time");
    assertEquals(
        List.of(), Topics.check(settings.kafka(), settings.topics(), List.of(Topic.values())));
    try (ElasticConnection elastic = ElasticConnection.open(settings.elastic())) {
      Templates.install(elastic);
      Templates.install(elastic);
      JobClient job = submit(settings);
      try {
        publish(settings, IRAN, IRAN, UKRAINE);
        publish(settings, "no JSON at all".getBytes(StandardCharsets.UTF_8));
        until("two articles", () -> count(elastic, "articles") == 2);
        until("their alerts", () -> told.size() >= 2);
        until("the alerts' documents", () -> count(elastic, "alerts") == told.size());
        until("the rounds", () -> count(elastic, "rounds") >= 2);
        until("the deliveries", () -> count(elastic, "deliveries") == told.size());
        // The last article of a quiet night does not wait for the next one.
        publish(settings, CAUCASUS);
        until("a third article", () -> count(elastic, "articles") == 3);
        until("a third alert", () -> told.size() >= 3);
        assertEquals(
            told.size(), told.stream().map(WholeWayIT::alertId).distinct().count(), "told once");
        assertTrue(count(elastic, "stories") >= 1);
      } finally {
        job.cancel().get(30, TimeUnit.SECONDS);
        desk.stop(0);
      }
    }
  }

  private static JobClient submit(Settings settings) throws Exception {
    Configuration configuration = new Configuration();
    configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.getExecutionEnvironment(Environments.strict(configuration));
    env.setParallelism(2);
    env.enableCheckpointing(1000);
    AllInOne.draw(env, settings);
    return env.executeAsync("whole way");
  }

  private static void publish(Settings settings, byte[]... pages) {
    Properties properties = settings.kafka().client();
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer())) {
      for (byte[] page : pages) {
        producer.send(new ProducerRecord<>(Topic.ARTICLES.name(settings.topics()), page));
      }
      producer.flush();
    }
  }

  private static byte[] page(String id, String parties, String city) {
    return Json.bytes(
        Map.of(
            "id",
            id,
            "url",
            "https://news.example/" + id,
            "source",
            "News",
            "title",
            parties + " hold talks in " + city,
            "published_at",
            java.time.Instant.now().toString(),
            "text",
            parties
                + " held a round of talks in "
                + city
                + " on Tuesday, officials of both countries said.\n\n"
                + "The talks in "
                + city
                + " lasted three hours and were led by the foreign ministers."));
  }

  private static long count(ElasticConnection elastic, String kind) throws IOException {
    String alias = "/" + PREFIX + "-" + kind;
    elastic.request("POST", alias + "/_refresh", null);
    JsonNode answer = elastic.request("GET", alias + "/_count", null);
    return answer.path("count").asLong();
  }

  private static String alertId(byte[] body) {
    try {
      return Json.read(body, Alert.class).alertId();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private HttpServer desk() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          told.add(exchange.getRequestBody().readAllBytes());
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
    return server;
  }

  private static void until(String what, Callable<Boolean> condition) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.call()) {
      assertTrue(System.nanoTime() < end, "did not come: " + what);
      TimeUnit.MILLISECONDS.sleep(200);
    }
  }
}
