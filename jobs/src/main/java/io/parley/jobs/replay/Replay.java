package io.parley.jobs.replay;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.jobs.kafka.RawRecord;
import io.parley.jobs.start.Environments;
import io.parley.jobs.stories.PlacedArticle;
import io.parley.jobs.stories.TrackStories;
import io.parley.jobs.tagging.LaneArticle;
import io.parley.jobs.tagging.TagArticles;
import io.parley.jobs.talks.LoggedTalks;
import io.parley.jobs.talks.TrackTalks;
import io.parley.wire.Alert;
import io.parley.wire.ArticleTalks;
import io.parley.wire.DeadLetter;
import io.parley.wire.Json;
import io.parley.wire.Round;
import io.parley.wire.TaggedArticle;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.lib.NumberSequenceSource;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * Runs the job graphs over files in this JVM: lines in the order of their stream time in; {@code
 * articles.jsonl}, {@code stories.jsonl}, {@code events.jsonl}, {@code rounds.jsonl} (the last
 * state of each), {@code alerts.jsonl} and {@code deadletters.jsonl} out.
 */
public final class Replay {
  private static final String ONE_KEY = "replay";

  private final List<Path> in;
  private final Path out;
  private final int parallelism;

  private Replay(List<Path> in, Path out, int parallelism) {
    this.in = List.copyOf(in);
    this.out = out;
    this.parallelism = parallelism;
  }

  /**
   * Replays files.
   *
   * @param in files of crawled pages or articles, one JSON object a line
   * @param out folder for what comes out; made where it is missing, files in it are replaced
   * @param parallelism tasks that tag; the files are the same for any
   * @throws IOException where a file cannot be read or written
   */
  public static ReplaySummary run(List<Path> in, Path out, int parallelism) throws Exception {
    return new Replay(in, out, parallelism).run();
  }

  private ReplaySummary run() throws Exception {
    Files.createDirectories(out);
    Path index = Files.createTempFile("parley-replay", ".index");
    try {
      LineIndex lines = new LineIndex(Instant.now());
      for (int i = 0; i < in.size(); i++) {
        lines.add(in.get(i), i);
      }
      lines.write(index);
      for (String name :
          List.of("articles", "stories", "events", "rounds", "alerts", "deadletters")) {
        Files.write(file(name), new byte[0]);
      }
      if (lines.size() > 0) {
        execute(index, lines.size());
      }
      return summary(lines.size());
    } finally {
      Files.deleteIfExists(index);
    }
  }

  private void execute(Path index, int lines) throws Exception {
    Configuration configuration = new Configuration();
    configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
    try (StreamExecutionEnvironment env =
        StreamExecutionEnvironment.createLocalEnvironment(
            parallelism, Environments.strict(configuration))) {
      draw(env, index, lines);
      env.execute("Parley replay");
    }
  }

  private void draw(StreamExecutionEnvironment env, Path index, int lines) {
    List<DataStream<LaneArticle>> tagged = new ArrayList<>();
    List<DataStream<ArticleTalks>> talks = new ArrayList<>();
    TagArticles.defineWorkflow(
        env,
        new TagArticles.Sources(e -> lines(e, index, lines)),
        new TagArticles.Sinks(tagged::add, talks::add, this::writeDeadLetters),
        Duration.ZERO);
    TrackStories.defineWorkflow(
        env,
        new TrackStories.Sources(e -> articles(tagged.get(0))),
        new TrackStories.Sinks(this::writePlaced),
        Duration.ofMillis(InOrder.NEVER));
    TrackTalks.defineWorkflow(
        env,
        new TrackTalks.Sources(e -> logged(talks.get(0))),
        new TrackTalks.Sinks(this::writeRounds, this::writeAlerts),
        Duration.ZERO);
  }

  private DataStream<RawRecord> lines(StreamExecutionEnvironment env, Path index, int lines) {
    return env.fromSource(
            new NumberSequenceSource(0, lines - 1L),
            WatermarkStrategy.noWatermarks(),
            "Count lines")
        .uid("replay.count-v1")
        .setParallelism(1)
        .map(new ReadLine(index, in))
        .returns(RawRecord.class)
        .name("Read lines")
        .uid("replay.lines-v1")
        .setParallelism(1)
        .assignTimestampsAndWatermarks(
            WatermarkStrategy.<RawRecord>forMonotonousTimestamps()
                .withTimestampAssigner((line, ignored) -> line.timestamp()))
        .uid("replay.watermarks-v1")
        .setParallelism(1);
  }

  private static DataStream<TaggedArticle> articles(DataStream<LaneArticle> tagged) {
    return tagged
        .map(LaneArticle::article)
        .returns(TaggedArticle.class)
        .name("Articles")
        .uid("replay.articles-v1");
  }

  private DataStream<LoggedTalks> logged(DataStream<ArticleTalks> talks) {
    return inOrder(
            talks, ArticleTalks.class, ArticleTalks::streamTime, ArticleTalks::articleId, "talks")
        .map(new NumberTalks())
        .returns(LoggedTalks.class)
        .name("Number talks")
        .uid("replay.numbers-v1")
        .setParallelism(1);
  }

  private void writePlaced(DataStream<PlacedArticle> placed) {
    DataStream<PlacedArticle> ordered =
        inOrder(
            placed,
            PlacedArticle.class,
            article -> article.tagged().article().streamTime(),
            article -> article.tagged().article().id(),
            "placed");
    write(ordered, "articles", OutputLines::article);
    write(ordered, "stories", OutputLines::story);
    write(ordered, "events", OutputLines::events);
  }

  private void writeDeadLetters(DataStream<DeadLetter> letters) {
    write(
        inOrder(
            letters,
            DeadLetter.class,
            DeadLetter::streamTime,
            letter -> String.format("%s %019d", letter.origin(), letter.offset()),
            "deadletters"),
        "deadletters",
        letter -> List.of(letter));
  }

  private void writeRounds(DataStream<Round> rounds) {
    write(
        rounds
            .keyBy(round -> ONE_KEY)
            .process(new LastRounds())
            .returns(Round.class)
            .name("Last state of each round")
            .uid("replay.rounds-v1")
            .setParallelism(1),
        "rounds",
        round -> List.of(round));
  }

  private void writeAlerts(DataStream<Alert> alerts) {
    write(alerts, "alerts", alert -> List.of(alert));
  }

  private static <T> DataStream<T> inOrder(
      DataStream<T> records,
      Class<T> type,
      InOrder.Of<T, Instant> timeOf,
      InOrder.Of<T, String> idOf,
      String name) {
    return records
        .keyBy(record -> ONE_KEY)
        .process(new InOrder<>(type, timeOf, idOf))
        .returns(TypeInformation.of(type))
        .name("In order: " + name)
        .uid("replay.order-" + name + "-v1")
        .setParallelism(1);
  }

  private <T> void write(DataStream<T> records, String name, LineFile.Lines<T> lines) {
    records
        .sinkTo(new LineFile<>(file(name), lines))
        .name("Write " + name + ".jsonl")
        .uid("replay.write-" + name + "-v1")
        .setParallelism(1);
  }

  private Path file(String name) {
    return out.resolve(name + ".jsonl");
  }

  private ReplaySummary summary(long lines) throws IOException {
    Set<String> stories = new HashSet<>();
    long[] copies = {0};
    long articles =
        count(
            "stories",
            line -> {
              stories.add(line.path("story_id").asText());
              copies[0] += line.path("duplicate_of").isNull() ? 0 : 1;
            });
    long deadLetters = count("deadletters", line -> {});
    return new ReplaySummary(
        lines,
        articles,
        lines - articles - deadLetters,
        copies[0],
        stories.size(),
        count("events", line -> {}),
        count("rounds", line -> {}),
        count("alerts", line -> {}),
        deadLetters);
  }

  private long count(String name, Consumer<JsonNode> each) throws IOException {
    long many = 0;
    try (BufferedReader reader = Files.newBufferedReader(file(name))) {
      String line;
      while ((line = reader.readLine()) != null) {
        each.accept(Json.mapper().readTree(line));
        many++;
      }
    }
    return many;
  }
}
