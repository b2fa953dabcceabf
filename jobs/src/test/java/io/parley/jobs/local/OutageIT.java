package io.parley.jobs.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.jobs.cli.Publisher;
import io.parley.jobs.cli.Setup;
import io.parley.jobs.elastic.ElasticConnection;
import io.parley.jobs.elastic.Index;
import io.parley.jobs.kafka.Topic;
import io.parley.jobs.sample.RoundTable;
import io.parley.jobs.sample.SamplePages;
import io.parley.jobs.settings.Settings;
import io.parley.jobs.start.Environments;
import io.parley.jobs.tagging.TagArticles;
import io.parley.jobs.talks.TrackTalks;
import io.parley.wire.Json;
import io.parley.wire.Round;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The sample crawl through the jobs on real servers, whatever happens to them: it ends as a replay
 * of the same file does, in which nothing fails and all comes in order.
 */
@ExtendWith({RealKafka.class, RealElasticsearch.class})
class OutageIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir static Path folder;
  private static List<String> pages = List.of();
  private static SampleOutcome replayed = new SampleOutcome(Set.of(), 0, new RoundTable());

  @BeforeAll
  static void replay() throws Exception {
    pages = SamplePages.all();
    replayed = SampleOutcome.ofReplay(folder);
  }

  @Test
  void aBrokerAndANodeKilledInTheMiddleLoseAndDoubleNothing(
      KafkaBroker broker, ElasticsearchNode node) throws Exception {
    Settings settings = settings("outage", 4, broker, node);
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
        await(
            "alerts without Elasticsearch",
            () -> SampleOutcome.ofTopics(settings).endsAs(replayed));
      } finally {
        node.restart();
      }
      await("all articles", () -> ids(elastic, Index.ARTICLES).equals(replayed.articles()));
      await(
          "all alerts",
          () -> ids(elastic, Index.ALERTS).equals(SampleOutcome.keys(settings, Topic.ALERTS)));
      await("all rounds", () -> indexed(elastic).lines().equals(replayed.rounds().lines()));
      assertEquals("RUNNING", jobs.trouble().strip(), "no job was to start again");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void anyNumberOfPartitionsEndsInTheSameRoundsAndTellsOfTheSame(
      int partitions, KafkaBroker broker, ElasticsearchNode node) throws Exception {
    Settings settings = settings("partitions-" + partitions, partitions, broker, node);
    Setup.run(settings, made -> {}, waiting -> {});
    try (Publisher publisher = new Publisher(settings, line -> {});
        StreamExecutionEnvironment env =
            StreamExecutionEnvironment.createLocalEnvironment(
                partitions, Environments.strict(new Configuration()))) {
      TagArticles.draw(env, settings);
      TrackTalks.draw(env, settings);
      JobClient job = env.executeAsync("partitions");
      try {
        send(publisher, pages);
        publisher.finish();
        await("the replay's rounds", () -> SampleOutcome.ofTopics(settings).endsAs(replayed));
      } finally {
        job.cancel().get();
      }
    }
  }

  private static Settings settings(
      String prefix, int partitions, KafkaBroker broker, ElasticsearchNode node) {
    return Settings.load(
        List.of(
            "--kafka.bootstrap-servers=" + broker.address(),
            "--kafka.group-prefix=" + prefix,
            "--topics.prefix=" + prefix,
            "--topics.partitions=" + partitions,
            "--topics.articles-clock=create",
            "--elastic.urls=" + node.address(),
            "--elastic.prefix=" + prefix,
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

  private static RoundTable indexed(ElasticConnection elastic) throws IOException {
    RoundTable rounds = new RoundTable();
    for (JsonNode hit : hits(elastic, Index.ROUNDS)) {
      rounds.add(Json.mapper().treeToValue(hit.path("_source").path("detail"), Round.class));
    }
    return rounds;
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

  private static void await(String what, Callable<Boolean> condition) throws Exception {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      String problem = "";
      try {
        if (condition.call()) {
          return;
        }
      } catch (IOException | KafkaException e) {
        problem = ": " + e;
      }
      String why = problem;
      assertTrue(System.nanoTime() < deadline, () -> "waited in vain for " + what + why);
      TimeUnit.MILLISECONDS.sleep(200);
    }
  }
}
