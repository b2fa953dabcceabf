package io.parley.jobs.kafka;

import io.parley.jobs.settings.KafkaSettings;
import io.parley.jobs.settings.Settings;
import io.parley.wire.DeadLetter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.consumer.OffsetResetStrategy;

/**
 * The Kafka ends of one job. Sources give raw records with watermarks per partition; sinks deliver
 * at least once under deterministic keys; dead letters of all of them meet in one sink. Call {@link
 * #finish()} once the graph is drawn. Not thread-safe.
 */
public final class KafkaPipes {
  /**
   * How long a running job waits for brokers that are away, milliseconds; then Flink starts it
   * again from its last checkpoint. Kafka's own minute would restart it in every longer outage:
   * where a producer has not sent yet, or where partitions are just being listed. It is also
   * Flink's own limit for a checkpoint, which waits for what is not delivered.
   */
  private static final String PATIENCE_MS = "600000";

  private final StreamExecutionEnvironment env;
  private final Settings settings;
  private final String job;
  private final List<DataStream<DeadLetter>> deadLetters = new ArrayList<>();

  /**
   * Opens them.
   *
   * @param job short name of the job: first part of its uids, consumer groups and client ids
   */
  public KafkaPipes(StreamExecutionEnvironment env, Settings settings, String job) {
    this.env = env;
    this.settings = settings;
    this.job = job;
  }

  /**
   * A topic as raw records; watermarks follow the Kafka timestamp partition by partition, and a
   * silent partition does not hold back the others.
   *
   * @param disorder stream time by which records of one partition may be out of order
   * @param fromTheStart true where the whole topic is needed, whatever was committed
   */
  public SingleOutputStreamOperator<RawRecord> raw(
      Topic topic, Duration disorder, boolean fromTheStart) {
    KafkaSettings kafka = settings.kafka();
    OffsetsInitializer start =
        fromTheStart
            ? OffsetsInitializer.earliest()
            : OffsetsInitializer.committedOffsets(
                kafka.fromEarliest() ? OffsetResetStrategy.EARLIEST : OffsetResetStrategy.LATEST);
    Properties properties = kafka.client();
    properties.putIfAbsent("max.partition.fetch.bytes", Integer.toString(Topic.MAX_MESSAGE + 1024));
    properties.putIfAbsent("default.api.timeout.ms", PATIENCE_MS);
    KafkaSource<RawRecord> source =
        KafkaSource.<RawRecord>builder()
            .setProperties(properties)
            .setBootstrapServers(kafka.bootstrapServers())
            .setTopics(topic.name(settings.topics()))
            .setGroupId(kafka.groupPrefix() + "-" + job)
            .setClientIdPrefix(id(topic))
            .setStartingOffsets(start)
            .setDeserializer(new RawRecords())
            .build();
    return env.fromSource(
            source,
            WatermarkStrategy.<RawRecord>forBoundedOutOfOrderness(disorder)
                .withIdleness(kafka.idleAfter()),
            "Read " + topic.name(settings.topics()))
        .uid(id(topic) + ".source-v1");
  }

  /** Records of a topic; what is none goes to the dead letters. */
  public <T> SingleOutputStreamOperator<T> decoded(
      DataStream<RawRecord> raw, Topic topic, Class<T> type, Reading<T> reading) {
    SingleOutputStreamOperator<T> records =
        raw.process(new Decode<>(type, reading))
            .name("Decode " + type.getSimpleName())
            .uid(id(topic) + ".decode-v1");
    records.setParallelism(raw.getParallelism());
    deadLetters.add(records.getSideOutput(DeadLetters.TAG));
    return records;
  }

  /** An end that sends what it is given to a topic. */
  public <T> Consumer<DataStream<T>> to(Topic topic, Outgoing.Writing<T> writing) {
    return records -> {
      String name = topic.name(settings.topics());
      SingleOutputStreamOperator<Outgoing> encoded =
          records
              .process(new Encode<>(writing, name))
              .returns(Outgoing.class)
              .name("Encode for " + name)
              .uid(id(topic) + ".encode-v1");
      encoded.setParallelism(records.getParallelism());
      deadLetters.add(encoded.getSideOutput(DeadLetters.TAG));
      sink(encoded, topic);
    };
  }

  /** An end for dead letters. */
  public Consumer<DataStream<DeadLetter>> deadLetters() {
    return deadLetters::add;
  }

  /** Leads all dead letters into their topic. */
  public void finish() {
    if (deadLetters.isEmpty()) {
      return;
    }
    DataStream<DeadLetter> first = deadLetters.get(0);
    @SuppressWarnings({"unchecked", "rawtypes"}) // Flink's union takes an array of a generic type
    DataStream<DeadLetter>[] others =
        deadLetters.subList(1, deadLetters.size()).toArray(new DataStream[0]);
    DataStream<DeadLetter> all = others.length == 0 ? first : first.union(others);
    SingleOutputStreamOperator<Outgoing> encoded =
        all.map(new BuryLetters())
            .returns(Outgoing.class)
            .name("Encode dead letters")
            .uid(id(Topic.DEADLETTERS) + ".encode-v1")
            .setParallelism(1);
    sink(encoded, Topic.DEADLETTERS);
    deadLetters.clear();
  }

  private void sink(DataStream<Outgoing> encoded, Topic topic) {
    Properties properties = settings.kafka().client();
    properties.putIfAbsent("max.request.size", Integer.toString(Topic.MAX_MESSAGE));
    properties.putIfAbsent("delivery.timeout.ms", PATIENCE_MS);
    properties.putIfAbsent("max.block.ms", PATIENCE_MS);
    properties.putIfAbsent("compression.type", "lz4");
    properties.putIfAbsent("linger.ms", "5");
    encoded
        .sinkTo(
            KafkaSink.<Outgoing>builder()
                .setKafkaProducerConfig(properties)
                .setBootstrapServers(settings.kafka().bootstrapServers())
                .setDeliveryGuarantee(DeliveryGuarantee.AT_LEAST_ONCE)
                .setRecordSerializer(new Send(topic.name(settings.topics())))
                .build())
        .name("Write " + topic.name(settings.topics()))
        .uid(id(topic) + ".sink-v1")
        .setParallelism(encoded.getParallelism());
  }

  private String id(Topic topic) {
    return job + "." + topic.name().toLowerCase(java.util.Locale.ROOT);
  }
}
