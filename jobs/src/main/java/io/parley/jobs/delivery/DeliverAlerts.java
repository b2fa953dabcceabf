package io.parley.jobs.delivery;

import io.parley.jobs.kafka.DeadLetters;
import io.parley.jobs.kafka.KafkaPipes;
import io.parley.jobs.kafka.Outgoing;
import io.parley.jobs.kafka.RawRecord;
import io.parley.jobs.kafka.Reading;
import io.parley.jobs.kafka.Topic;
import io.parley.jobs.settings.DeliverySettings;
import io.parley.jobs.settings.Settings;
import io.parley.jobs.start.JobStart;
import io.parley.wire.Alert;
import io.parley.wire.DeadLetter;
import io.parley.wire.Delivery;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.flink.streaming.api.datastream.AsyncDataStream;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Tells people of alerts, by the operator's channels, as their watches ask and silences allow. */
public final class DeliverAlerts {
  /** The job's name, and the first part of its uids. */
  public static final String NAME = "deliver-alerts";

  static final String WATCHES_UID = "deliver-alerts.watches-v1";
  static final String CHOOSE_UID = "deliver-alerts.choose-v1";
  static final String TELL_UID = "deliver-alerts.tell-v1";
  static final String RECORD_UID = "deliver-alerts.record-v1";

  private static final String ONE_KEY = "desk";
  private static final int UNDER_WAY = 1000;

  /** Longer than all tries of one message and the queue before it. */
  private static final Duration GIVE_UP = Duration.ofHours(1);

  private DeliverAlerts() {}

  /** Where alerts and the records of watches and silences come from. */
  public record Sources(
      Function<StreamExecutionEnvironment, DataStream<Alert>> alerts,
      Function<StreamExecutionEnvironment, DataStream<RawRecord>> watches) {}

  /** Where deliveries and dead letters go. */
  public record Sinks(
      Consumer<DataStream<Delivery>> deliveries, Consumer<DataStream<DeadLetter>> deadLetters) {}

  /** Runs the job on a cluster. */
  public static void main(String[] arguments) throws Exception {
    new JobStart(
            "Parley " + NAME,
            List.of(Topic.ALERTS, Topic.WATCHES, Topic.DELIVERIES, Topic.DEADLETTERS),
            List.of())
        .run(arguments, DeliverAlerts::draw);
  }

  /** Draws the job between its topics. */
  public static void draw(StreamExecutionEnvironment env, Settings settings) {
    KafkaPipes pipes = new KafkaPipes(env, settings, NAME);
    defineWorkflow(
        env,
        new Sources(
            e -> {
              SingleOutputStreamOperator<RawRecord> raw =
                  pipes.raw(Topic.ALERTS, Duration.ZERO, false);
              raw.setParallelism(1);
              return pipes.decoded(raw, Topic.ALERTS, Alert.class, Reading.json(Alert.class));
            },
            e -> {
              SingleOutputStreamOperator<RawRecord> raw =
                  pipes.raw(Topic.WATCHES, Duration.ZERO, true);
              return raw.setParallelism(1);
            }),
        new Sinks(
            pipes.to(
                Topic.DELIVERIES,
                delivery ->
                    Outgoing.json(
                        delivery.alertId() + "/" + delivery.revision() + "/" + delivery.channel(),
                        delivery,
                        delivery.at())),
            pipes.deadLetters()),
        settings.delivery());
    pipes.finish();
  }

  /** Draws the job between any ends. */
  public static void defineWorkflow(
      StreamExecutionEnvironment env, Sources sources, Sinks sinks, DeliverySettings settings) {
    SingleOutputStreamOperator<WatchChange> watches =
        sources
            .watches()
            .apply(env)
            .process(new ReadWatches())
            .returns(WatchChange.class)
            .name("Read watches")
            .uid(WATCHES_UID)
            .setParallelism(1);
    SingleOutputStreamOperator<Notice> notices =
        sources
            .alerts()
            .apply(env)
            .keyBy(alert -> ONE_KEY)
            .connect(watches.broadcast(ChooseReceivers.WATCHES, ChooseReceivers.SILENCES))
            .process(new ChooseReceivers(settings))
            .returns(Notice.class)
            .name("Choose receivers")
            .uid(CHOOSE_UID)
            .setParallelism(1);
    SingleOutputStreamOperator<Delivery> deliveries =
        AsyncDataStream.unorderedWait(
                notices, new Tell(settings), GIVE_UP.toMillis(), TimeUnit.MILLISECONDS, UNDER_WAY)
            .returns(Sent.class)
            .name("Tell receivers")
            .uid(TELL_UID)
            .setParallelism(1)
            .process(new RecordDeliveries())
            .returns(Delivery.class)
            .name("Record deliveries")
            .uid(RECORD_UID)
            .setParallelism(1);
    sinks.deliveries().accept(deliveries.union(notices.getSideOutput(ChooseReceivers.HELD_BACK)));
    sinks.deadLetters().accept(watches.getSideOutput(DeadLetters.TAG));
    sinks.deadLetters().accept(deliveries.getSideOutput(DeadLetters.TAG));
  }
}
