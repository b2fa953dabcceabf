package io.parley.jobs.talks;

import io.parley.jobs.kafka.KafkaPipes;
import io.parley.jobs.kafka.Outgoing;
import io.parley.jobs.kafka.RawRecord;
import io.parley.jobs.kafka.Topic;
import io.parley.jobs.settings.Settings;
import io.parley.jobs.start.JobStart;
import io.parley.wire.Alert;
import io.parley.wire.ArticleTalks;
import io.parley.wire.Json;
import io.parley.wire.Round;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Follows every series of talks round by round and alerts what is new. */
public final class TrackTalks {
  /** The job's name, and the first part of its uids. */
  public static final String NAME = "track-talks";

  static final String LEDGER_UID = "track-talks.ledger-v1";
  private static final String ONE_KEY = "talks";

  private TrackTalks() {}

  /**
   * Where talks come from, in log order.
   *
   * @param talks opens the log in an environment
   */
  public record Sources(Function<StreamExecutionEnvironment, DataStream<LoggedTalks>> talks) {}

  /** Where rounds and alerts go. */
  public record Sinks(Consumer<DataStream<Round>> rounds, Consumer<DataStream<Alert>> alerts) {}

  /** Runs the job on a cluster. */
  public static void main(String[] arguments) throws Exception {
    new JobStart(
            "Parley " + NAME,
            List.of(Topic.TALKS, Topic.ROUNDS, Topic.ALERTS, Topic.DEADLETTERS),
            List.of())
        .run(arguments, TrackTalks::draw);
  }

  /** Draws the job between its topics. */
  public static void draw(StreamExecutionEnvironment env, Settings settings) {
    KafkaPipes pipes = new KafkaPipes(env, settings, NAME);
    defineWorkflow(
        env,
        new Sources(
            e -> {
              SingleOutputStreamOperator<RawRecord> raw =
                  pipes.raw(Topic.TALKS, Duration.ZERO, false);
              raw.setParallelism(1);
              return pipes.decoded(raw, Topic.TALKS, LoggedTalks.class, TrackTalks::logged);
            }),
        new Sinks(
            pipes.to(
                Topic.ROUNDS,
                round -> Outgoing.json(round.roundId(), round, round.lastReportedAt())),
            pipes.to(Topic.ALERTS, alert -> Outgoing.json(alert.alertId(), alert, alert.at()))),
        settings.tracking().tick());
    pipes.finish();
  }

  /**
   * Draws the job between any ends.
   *
   * @param tick how often a quiet log is looked after; zero where there is no live clock
   */
  public static void defineWorkflow(
      StreamExecutionEnvironment env, Sources sources, Sinks sinks, Duration tick) {
    SingleOutputStreamOperator<Round> rounds =
        sources
            .talks()
            .apply(env)
            .keyBy(talks -> ONE_KEY)
            .process(new FollowTalks(tick.toMillis()))
            .returns(Round.class)
            .name("Follow talks")
            .uid(LEDGER_UID)
            .setParallelism(1);
    sinks.rounds().accept(rounds);
    sinks.alerts().accept(rounds.getSideOutput(FollowTalks.ALERTS));
  }

  private static LoggedTalks logged(byte[] value, RawRecord record) throws java.io.IOException {
    return new LoggedTalks(Json.read(value, ArticleTalks.class), record.offset());
  }
}
