package io.parley.jobs.stories;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.parley.jobs.elastic.IndexAction;
import io.parley.jobs.settings.Settings;
import io.parley.jobs.start.Environments;
import io.parley.jobs.start.SampleRecords;
import io.parley.wire.TaggedArticle;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.util.ratelimit.RateLimiterStrategy;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.connector.datagen.source.DataGeneratorSource;
import org.apache.flink.connector.datagen.source.GeneratorFunction;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.junit.jupiter.api.Test;

/**
 * The whole job on a small cluster of its own: nothing but the articles and their times decides
 * what the documents say.
 */
class StoryStreamTest {
  private static final List<TaggedArticle> ARTICLES = new MadeStream(31).articles(600);

  /** Documents of each run, the newest version of each, as an index would keep them. */
  private static final Map<String, Map<String, IndexAction>> INDEX = new ConcurrentHashMap<>();

  private static final Map<String, List<TaggedArticle>> FEEDS = new ConcurrentHashMap<>();
  private static final Map<String, Set<String>> PLACED = new ConcurrentHashMap<>();

  private static final Map<String, AtomicInteger> KILLS = new ConcurrentHashMap<>();

  private record Run(String name, int parallelism, int partitions, int kills, String backend) {}

  @Test
  void theDocumentsAreTheSameBytesAtAnyParallelismFromAnyPartitionsAndAfterKills()
      throws Exception {
    String once = run(new Run("plain", 1, 1, 0, "hashmap"), ARTICLES);
    assertTrue(once.contains("\"duplicate_of\":\"a"), "there are copies among them");
    assertEquals(once, run(new Run("two", 2, 1, 0, "hashmap"), ARTICLES));
    assertEquals(once, run(new Run("four", 4, 12, 0, "hashmap"), ARTICLES));
    List<TaggedArticle> shuffled = shuffledWithinSeconds();
    assertEquals(once, run(new Run("shuffled", 2, 12, 0, "hashmap"), shuffled));
    assertEquals(once, run(new Run("killed", 2, 3, 5, "hashmap"), shuffled));
    assertEquals(once, run(new Run("rocks", 1, 2, 5, "rocksdb"), ARTICLES));
  }

  private static List<TaggedArticle> shuffledWithinSeconds() {
    Map<Long, List<TaggedArticle>> bySecond = new TreeMap<>();
    for (TaggedArticle article : ARTICLES) {
      bySecond
          .computeIfAbsent(article.article().streamTime().getEpochSecond(), s -> new ArrayList<>())
          .add(article);
    }
    List<TaggedArticle> shuffled = new ArrayList<>();
    Random random = new Random(3);
    for (List<TaggedArticle> second : bySecond.values()) {
      Collections.shuffle(second, random);
      shuffled.addAll(second);
    }
    assertTrue(!shuffled.equals(ARTICLES), "some share a second");
    return shuffled;
  }

  private static String run(Run run, List<TaggedArticle> articles) throws Exception {
    INDEX.put(run.name(), new ConcurrentHashMap<>());
    PLACED.put(run.name(), ConcurrentHashMap.newKeySet());
    KILLS.put(run.name(), new AtomicInteger());
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.getExecutionEnvironment(
            Environments.strict(configuration(run.backend())));
    env.setParallelism(run.parallelism());
    TrackStories.defineWorkflow(
        env,
        new TrackStories.Sources(e -> source(e, run, articles)),
        new TrackStories.Sinks(
            placed ->
                placed
                    .map(new Indexed(run.name(), run.kills()))
                    .returns(PlacedArticle.class)
                    .uid("indexed")
                    .sinkTo(new DiscardingSink<>())
                    .uid("end")),
        Duration.ofHours(1));
    env.execute(run.name());
    assertEquals(run.kills(), KILLS.get(run.name()).get());
    StringBuilder documents = new StringBuilder();
    new TreeMap<>(INDEX.get(run.name()))
        .forEach(
            (id, action) ->
                documents
                    .append(id)
                    .append(' ')
                    .append(action.version())
                    .append(' ')
                    .append(new String(action.json(), StandardCharsets.UTF_8))
                    .append('\n'));
    return documents.toString();
  }

  private static Configuration configuration(String backend) {
    Configuration configuration = new Configuration();
    configuration.set(StateBackendOptions.STATE_BACKEND, backend);
    configuration.set(PipelineOptions.AUTO_WATERMARK_INTERVAL, Duration.ofMillis(2));
    configuration.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMillis(20));
    configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
    configuration.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, 20);
    configuration.set(
        RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ofMillis(1));
    return configuration;
  }

  /** So many partitions, each with a watermark of its own, as Kafka's have. */
  private static DataStream<TaggedArticle> source(
      StreamExecutionEnvironment env, Run run, List<TaggedArticle> articles) {
    FEEDS.put(run.name(), articles);
    DataStream<TaggedArticle> all = null;
    for (int p = 0; p < run.partitions(); p++) {
      int many = (articles.size() - p + run.partitions() - 1) / run.partitions();
      // So many come between two checkpoints that kills fall among them.
      RateLimiterStrategy<?> rate =
          run.kills() == 0
              ? RateLimiterStrategy.noOp()
              : RateLimiterStrategy.perCheckpoint(Math.max(1, many / 20));
      DataStream<TaggedArticle> partition =
          env.fromSource(
                  new DataGeneratorSource<>(
                      new Partition(run.name(), p, run.partitions()),
                      many,
                      rate,
                      TypeInformation.of(TaggedArticle.class)),
                  WatermarkStrategy.<TaggedArticle>forBoundedOutOfOrderness(Duration.ofSeconds(1))
                      .withTimestampAssigner(
                          (article, ignored) -> article.article().streamTime().toEpochMilli()),
                  "partition " + p)
              .setParallelism(1)
              .uid("partition-" + p);
      all = all == null ? partition : all.union(partition);
    }
    return Objects.requireNonNull(all);
  }

  private record Partition(String run, int number, int of)
      implements GeneratorFunction<Long, TaggedArticle> {
    @Override
    public TaggedArticle map(Long at) {
      return Objects.requireNonNull(FEEDS.get(run)).get((int) (at * of) + number);
    }
  }

  /** Keeps the newest version of each document, and fails so many times on the way. */
  private record Indexed(String run, int kills)
      implements MapFunction<PlacedArticle, PlacedArticle> {
    @Override
    public PlacedArticle map(PlacedArticle placed) {
      Map<String, IndexAction> index = Objects.requireNonNull(INDEX.get(run));
      for (IndexAction action :
          StoryDocuments.of(placed, Settings.defaults().elastic(), SampleRecords.AT)) {
        index.merge(
            action.index() + "/" + action.id(),
            action,
            (old, now) -> now.version() >= old.version() ? now : old);
      }
      PLACED.get(run).add(placed.placement().articleId());
      AtomicInteger killed = Objects.requireNonNull(KILLS.get(run));
      int due = PLACED.get(run).size() * (kills + 1) / ARTICLES.size();
      if (killed.get() < Math.min(kills, due)) {
        killed.incrementAndGet();
        throw new IllegalStateException("killed by the test");
      }
      return placed;
    }
  }
}
