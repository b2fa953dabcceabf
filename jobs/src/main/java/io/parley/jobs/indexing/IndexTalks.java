package io.parley.jobs.indexing;

import io.parley.jobs.elastic.ElasticEnd;
import io.parley.jobs.elastic.Index;
import io.parley.jobs.elastic.IndexAction;
import io.parley.jobs.kafka.KafkaPipes;
import io.parley.jobs.kafka.Reading;
import io.parley.jobs.kafka.Topic;
import io.parley.jobs.settings.ElasticSettings;
import io.parley.jobs.settings.Settings;
import io.parley.jobs.start.JobStart;
import io.parley.wire.Alert;
import io.parley.wire.DeadLetter;
import io.parley.wire.Delivery;
import io.parley.wire.Round;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.Collector;

/**
 * Writes rounds, alerts, deliveries and dead letters to Elasticsearch. Not on the alert's way to
 * people.
 */
public final class IndexTalks {
  /** The job's name, and the first part of its uids. */
  public static final String NAME = "index-talks";

  static final String ROUNDS_UID = "index-talks.rounds-v1";
  static final String ALERTS_UID = "index-talks.alerts-v1";
  static final String DELIVERIES_UID = "index-talks.deliveries-v1";
  static final String LETTERS_UID = "index-talks.letters-v1";

  private IndexTalks() {}

  /** Where the four come from. */
  public record Sources(
      Function<StreamExecutionEnvironment, DataStream<Round>> rounds,
      Function<StreamExecutionEnvironment, DataStream<Alert>> alerts,
      Function<StreamExecutionEnvironment, DataStream<Delivery>> deliveries,
      Function<StreamExecutionEnvironment, DataStream<DeadLetter>> letters) {}

  /** Where documents go. */
  public record Sinks(Consumer<DataStream<IndexAction>> documents) {}

  /** Runs the job on a cluster. */
  public static void main(String[] arguments) throws Exception {
    new JobStart(
            "Parley " + NAME,
            List.of(Topic.ROUNDS, Topic.ALERTS, Topic.DELIVERIES, Topic.DEADLETTERS),
            List.of(Index.ROUNDS, Index.ALERTS, Index.DELIVERIES, Index.DEADLETTERS))
        .run(arguments, IndexTalks::draw);
  }

  /** Draws the job between its topics and indices. */
  public static void draw(StreamExecutionEnvironment env, Settings settings) {
    KafkaPipes pipes = new KafkaPipes(env, settings, NAME);
    defineWorkflow(
        env,
        new Sources(
            e -> records(pipes, Topic.ROUNDS, Round.class),
            e -> records(pipes, Topic.ALERTS, Alert.class),
            e -> records(pipes, Topic.DELIVERIES, Delivery.class),
            e -> records(pipes, Topic.DEADLETTERS, DeadLetter.class)),
        new Sinks(ElasticEnd.of(settings, NAME, pipes.deadLetters())),
        settings.elastic());
    pipes.finish();
  }

  /** Draws the job between any ends. */
  public static void defineWorkflow(
      StreamExecutionEnvironment env, Sources sources, Sinks sinks, ElasticSettings settings) {
    DataStream<IndexAction> rounds =
        sources
            .rounds()
            .apply(env)
            .map(round -> TalkDocuments.of(round, settings, Clock.systemUTC().instant()))
            .returns(IndexAction.class)
            .name("Rounds as documents")
            .uid(ROUNDS_UID);
    DataStream<IndexAction> alerts =
        sources
            .alerts()
            .apply(env)
            .map(alert -> TalkDocuments.of(alert, settings, Clock.systemUTC().instant()))
            .returns(IndexAction.class)
            .name("Alerts as documents")
            .uid(ALERTS_UID);
    DataStream<IndexAction> deliveries =
        sources
            .deliveries()
            .apply(env)
            .map(delivery -> TalkDocuments.of(delivery, settings, Clock.systemUTC().instant()))
            .returns(IndexAction.class)
            .name("Deliveries as documents")
            .uid(DELIVERIES_UID);
    DataStream<IndexAction> letters =
        sources
            .letters()
            .apply(env)
            .flatMap(new LettersAsDocuments(settings))
            .returns(IndexAction.class)
            .name("Dead letters as documents")
            .uid(LETTERS_UID);
    sinks.documents().accept(rounds.union(alerts, deliveries, letters));
  }

  private static final class LettersAsDocuments
      implements FlatMapFunction<DeadLetter, IndexAction> {
    private static final long serialVersionUID = 1;
    private final ElasticSettings settings;

    LettersAsDocuments(ElasticSettings settings) {
      this.settings = settings;
    }

    @Override
    public void flatMap(DeadLetter letter, Collector<IndexAction> out) {
      if (TalkDocuments.isShown(letter, settings)) {
        out.collect(TalkDocuments.of(letter, settings, Clock.systemUTC().instant()));
      }
    }
  }

  private static <T> DataStream<T> records(KafkaPipes pipes, Topic topic, Class<T> type) {
    return pipes.decoded(pipes.raw(topic, Duration.ZERO, false), topic, type, Reading.json(type));
  }
}
