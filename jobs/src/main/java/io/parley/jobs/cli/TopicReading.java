package io.parley.jobs.cli;

import io.parley.jobs.kafka.Topic;
import io.parley.jobs.settings.Settings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads one of Parley's topics from its beginning, in no consumer group. Where Kafka does not
 * answer for some seconds a method throws Kafka's own exception and may be called again. Not
 * thread-safe.
 */
public final class TopicReading implements AutoCloseable {
  private static final Duration STEP = Duration.ofMillis(200);
  private static final String ANSWER_MS = "10000";

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final String topic;
  private @Nullable List<TopicPartition> partitions;

  /** Opens it at the topic's beginning; nothing is asked yet. */
  public TopicReading(Settings settings, Topic topic) {
    Properties properties = settings.kafka().client();
    properties.put("enable.auto.commit", "false");
    properties.put("client.id", "parley-reads-" + topic.name().toLowerCase(Locale.ROOT));
    properties.putIfAbsent("default.api.timeout.ms", ANSWER_MS);
    properties.putIfAbsent("request.timeout.ms", ANSWER_MS);
    this.consumer =
        new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    this.topic = topic.name(settings.topics());
  }

  /** What has come since the last call; waits a little for the first. */
  public List<ConsumerRecord<byte[], byte[]>> next() {
    partitions();
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    consumer.poll(STEP).forEach(records::add);
    return records;
  }

  /**
   * All from here to what is the end now. Kafka may go away in between: what was read before is
   * then not read again, so who wants to go on calls {@link #next} and {@link #atEnd} instead.
   */
  public List<ConsumerRecord<byte[], byte[]>> rest() {
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    while (!atEnd()) {
      records.addAll(next());
    }
    return records;
  }

  /** True where all that is there now was read. */
  public boolean atEnd() {
    var ends = consumer.endOffsets(partitions());
    return partitions().stream()
        .allMatch(partition -> consumer.position(partition) >= ends.getOrDefault(partition, 0L));
  }

  private List<TopicPartition> partitions() {
    List<TopicPartition> known = partitions;
    if (known == null) {
      known =
          consumer.partitionsFor(topic).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(known);
      consumer.seekToBeginning(known);
      partitions = known;
    }
    return known;
  }

  @Override
  public void close() {
    consumer.close();
  }
}
