package io.parley.jobs.upgrade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.jobs.cli.Progress;
import io.parley.jobs.cli.Setup;
import io.parley.jobs.cli.TopicReading;
import io.parley.jobs.elastic.ElasticConnection;
import io.parley.jobs.elastic.Index;
import io.parley.jobs.kafka.Topic;
import io.parley.jobs.local.ElasticsearchNode;
import io.parley.jobs.local.KafkaBroker;
import io.parley.jobs.local.RealElasticsearch;
import io.parley.jobs.local.RealKafka;
import io.parley.jobs.settings.Settings;
import io.parley.jobs.start.Environments;
import io.parley.jobs.stories.TrackStories;
import io.parley.jobs.talks.TrackTalks;
import io.parley.wire.Alert;
import io.parley.wire.AlertType;
import io.parley.wire.Json;
import io.parley.wire.TaggedArticle;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.StateRecoveryOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * The two jobs that keep state, stopped with a savepoint and resumed at another parallelism,
 * between a real Kafka and a real Elasticsearch; and resumed from a savepoint that an earlier
 * commit took. {@code main} takes a new one, which is a release's business.
 */
@ExtendWith({RealKafka.class, RealElasticsearch.class})
class UpgradeIT {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String GOLDEN = "savepoint";
  private static final String ALERTED = "alerted.txt";
  private static final String AGAIN = "again-";
  private static final String STORIES = "stories.txt";

  @RegisterExtension
  static final MiniClusterExtension CLUSTER =
      new MiniClusterExtension(
          new MiniClusterResourceConfiguration.Builder()
              .setNumberTaskManagers(1)
              .setNumberSlotsPerTaskManager(4)
              .build());

  @TempDir static Path folder;

  @Test
  void savepointsAndParallelismOneFourTwoLoseAndDoubleNothing(
      KafkaBroker broker, ElasticsearchNode node) throws Exception {
    List<TaggedArticle> all = TaggedSample.committed();
    int third = all.size() / 3;
    Run straight = Run.of("straight", broker, node);
    straight.send(all);
    straight.start(1, null);
    straight.awaitRead();
    straight.stop(folder);

    Run rescaled = Run.of("rescaled", broker, node);
    rescaled.send(all.subList(0, third));
    rescaled.start(1, null);
    rescaled.awaitRead();
    String first = rescaled.stop(folder);
    rescaled.send(all.subList(third, 2 * third));
    rescaled.start(4, first);
    rescaled.awaitRead();
    String second = rescaled.stop(folder);
    rescaled.send(all.subList(2 * third, all.size()));
    rescaled.start(2, second);
    rescaled.awaitRead();
    rescaled.stop(folder);

    assertEquals(all.size(), straight.stories().size());
    assertEquals(straight.stories(), rescaled.stories());
    List<String> alerts = ids(straight.alerts());
    assertFalse(alerts.isEmpty());
    assertEquals(alerts, ids(rescaled.alerts()));
  }

  @Test
  void aSavepointOfAnEarlierCommitIsResumed(KafkaBroker broker, ElasticsearchNode node)
      throws Exception {
    Path savepoint = Files.createDirectories(folder.resolve(GOLDEN));
    try (InputStream in = UpgradeIT.class.getResourceAsStream(GOLDEN + "/_metadata")) {
      assertNotNull(in, "no golden savepoint");
      Files.copy(in, savepoint.resolve("_metadata"));
    }
    List<String> alertedBefore = lines(ALERTED);
    List<String> storiesBefore = lines(STORIES);
    List<TaggedArticle> all = TaggedSample.committed();
    int third = all.size() / 3;
    Run run = Run.of(GOLDEN, broker, node);
    // The offsets in the savepoint are of these.
    run.send(all.subList(0, third));
    run.start(4, savepoint.toUri().toString());
    // What the savepoint knows comes once more, under other names, and then what is new.
    List<TaggedArticle> again = new ArrayList<>();
    for (TaggedArticle known : all.subList(0, third)) {
      again.add(TaggedSample.renamed(known, AGAIN + known.article().id()));
    }
    run.send(again);
    run.send(all.subList(third, all.size()));
    run.awaitRead();
    run.stop(folder);

    Map<String, String> stories = run.stories();
    Set<String> expected = new TreeSet<>();
    all.subList(third, all.size()).forEach(tagged -> expected.add(tagged.article().id()));
    again.forEach(tagged -> expected.add(tagged.article().id()));
    assertEquals(expected, stories.keySet(), "what came before is not written again");
    long known =
        stories.entrySet().stream()
            .filter(at -> at.getKey().startsWith(AGAIN))
            .filter(at -> storiesBefore.contains(storyOf(at.getValue())))
            .count();
    assertTrue(known >= 5, "stories of the savepoint go on: " + stories);
    List<String> news = new ArrayList<>();
    for (Alert alert : run.alerts()) {
      if (alert.type() == AlertType.NEW) {
        news.add(alert.roundId());
        assertFalse(alert.articleId().startsWith(AGAIN), "known, so not new: " + alert);
      }
    }
    assertEquals(new TreeSet<>(news).size(), news.size(), "a round is new once: " + news);
    assertTrue(alertedBefore.stream().noneMatch(news::contains), "known rounds stay known");
    assertFalse(alertedBefore.isEmpty());
    assertFalse(news.isEmpty());
  }

  private static List<String> lines(String resource) throws IOException {
    try (InputStream in = UpgradeIT.class.getResourceAsStream(resource)) {
      assertNotNull(in, resource);
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip().lines().toList();
    }
  }

  private static String storyOf(String storyAndOriginal) {
    return storyAndOriginal.substring(0, storyAndOriginal.indexOf(' '));
  }

  private static List<String> ids(List<Alert> alerts) {
    return alerts.stream().map(alert -> alert.alertId() + " " + alert.revision()).toList();
  }

  /**
   * Takes a new golden savepoint, into a folder.
   *
   * @param arguments the folder {@code src/test/resources/io/parley/jobs/upgrade}
   */
  public static void main(String[] arguments) throws Exception {
    Path into = Path.of(arguments[0]);
    Files.createDirectories(into);
    byte[] tagged = TaggedSample.fresh();
    Files.write(into.resolve(TaggedSample.FILE), tagged);
    try (KafkaBroker broker = KafkaBroker.start(0);
        ElasticsearchNode node = ElasticsearchNode.start(0, 256, new Progress(System.err, false))) {
      List<TaggedArticle> all = TaggedSample.read(tagged);
      Run run = Run.of(GOLDEN, broker, node);
      run.send(all.subList(0, all.size() / 3));
      run.start(1, null);
      run.awaitRead();
      Path taken = Path.of(java.net.URI.create(run.stop(into.resolve("taken"))));
      Files.createDirectories(into.resolve(GOLDEN));
      Files.move(taken.resolve("_metadata"), into.resolve(GOLDEN).resolve("_metadata"));
      Files.delete(taken);
      Files.delete(into.resolve("taken"));
      Set<String> alerted = new TreeSet<>();
      run.alerts().forEach(alert -> alerted.add(alert.roundId()));
      Files.write(into.resolve(ALERTED), alerted);
      Set<String> stories = new TreeSet<>();
      run.stories().values().forEach(at -> stories.add(storyOf(at)));
      Files.write(into.resolve(STORIES), stories);
    }
  }

  /** TrackStories and TrackTalks on topics and indices of their own. */
  private static final class Run {
    private final Settings settings;
    private @Nullable JobClient job;
    private long tagged;
    private long talks;

    private Run(Settings settings) {
      this.settings = settings;
    }

    static Run of(String name, KafkaBroker broker, ElasticsearchNode node) throws Exception {
      Settings settings =
          Settings.load(
              List.of(
                  "--kafka.bootstrap-servers=" + broker.address(),
                  "--kafka.group-prefix=upgrade-" + name,
                  // The savepoint's sources are those of these topics.
                  "--topics.prefix=upgrade-" + name,
                  "--topics.partitions=1",
                  "--topics.articles-clock=create",
                  "--elastic.urls=" + node.address(),
                  "--elastic.prefix=upgrade-" + name,
                  "--elastic.flush-after=100ms",
                  // By the clock gathered updates would go out at other places of the log.
                  "--talks.tick=1h"),
              Map.of());
      Setup.run(settings, made -> {}, waiting -> {});
      return new Run(settings);
    }

    void send(List<TaggedArticle> articles) {
      Properties properties = settings.kafka().client();
      try (KafkaProducer<byte[], byte[]> producer =
          new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer())) {
        for (TaggedArticle article : articles) {
          long time = article.article().streamTime().toEpochMilli();
          byte[] key = article.article().id().getBytes(StandardCharsets.UTF_8);
          producer.send(record(Topic.TAGGED, time, key, Json.bytes(article)));
          tagged++;
          if (!article.talks().isEmpty()) {
            producer.send(record(Topic.TALKS, time, key, Json.bytes(article.articleTalks())));
            talks++;
          }
        }
      }
    }

    private ProducerRecord<byte[], byte[]> record(
        Topic topic, long time, byte[] key, byte[] value) {
      return new ProducerRecord<>(topic.name(settings.topics()), null, time, key, value);
    }

    void start(int parallelism, @Nullable String savepoint) throws Exception {
      Configuration configuration = Environments.strict(new Configuration());
      configuration.setString("restart-strategy.type", "none");
      // A savepoint is then one file, which can be moved.
      configuration.setString("execution.checkpointing.storage", "jobmanager");
      if (savepoint != null) {
        configuration.set(StateRecoveryOptions.SAVEPOINT_PATH, savepoint);
      }
      StreamExecutionEnvironment env =
          StreamExecutionEnvironment.getExecutionEnvironment(configuration);
      env.setParallelism(parallelism);
      env.enableCheckpointing(500);
      TrackStories.draw(env, settings);
      TrackTalks.draw(env, settings);
      job = env.executeAsync("upgrade at " + parallelism);
    }

    /** Waits until all that was sent has been read and a checkpoint has said so. */
    void awaitRead() throws Exception {
      awaitRead("track-stories", Topic.TAGGED, tagged);
      awaitRead("track-talks", Topic.TALKS, talks);
    }

    private void awaitRead(String group, Topic topic, long wanted) throws Exception {
      long deadline = System.nanoTime() + PATIENCE.toNanos();
      try (Admin admin = Admin.create(settings.kafka().client())) {
        long read = 0;
        while (read < wanted) {
          assertTrue(System.nanoTime() < deadline, topic + ": " + read + " of " + wanted);
          TimeUnit.MILLISECONDS.sleep(200);
          read =
              admin
                  .listConsumerGroupOffsets(settings.kafka().groupPrefix() + "-" + group)
                  .partitionsToOffsetAndMetadata()
                  .get()
                  .values()
                  .stream()
                  .filter(offset -> offset != null)
                  .mapToLong(offset -> offset.offset())
                  .sum();
        }
      }
    }

    String stop(Path into) throws Exception {
      JobClient running = job;
      assertNotNull(running, "not started");
      return running
          .stopWithSavepoint(false, into.toUri().toString(), SavepointFormatType.CANONICAL)
          .get(60, TimeUnit.SECONDS);
    }

    List<Alert> alerts() throws IOException {
      List<Alert> alerts = new ArrayList<>();
      try (TopicReading reading = new TopicReading(settings, Topic.ALERTS)) {
        for (var record : reading.rest()) {
          alerts.add(Json.read(record.value(), Alert.class));
        }
      }
      return alerts;
    }

    /** Story and original of each article, by the article's id. */
    Map<String, String> stories() throws IOException {
      Map<String, String> stories = new TreeMap<>();
      try (ElasticConnection elastic = ElasticConnection.open(settings.elastic())) {
        String path = "/" + Index.ARTICLES.alias(settings.elastic());
        elastic.request("POST", path + "/_refresh", null);
        for (JsonNode hit :
            elastic.request("GET", path + "/_search?size=1000", null).at("/hits/hits")) {
          JsonNode document = hit.path("_source");
          stories.put(
              hit.path("_id").textValue(),
              document.path("story_id").asText() + " " + document.path("duplicate_of").asText());
        }
      }
      return stories;
    }
  }
}
