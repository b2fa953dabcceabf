package io.parley.jobs.cli;

import io.parley.jobs.kafka.Topic;
import io.parley.jobs.settings.Settings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads one of Parley's topics from its beginning, in no consumer group. Not thread-safe. */
public final class TopicReading implements AutoCloseable {
  private static final Duration STEP = Duration.ofMillis(200);
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final List<TopicPartition> partitions;

  /** Opens it at the topic's beginning. */
  public TopicReading(Settings settings, Topic topic) {
    Properties properties = settings.kafka().client();
    properties.put("enable.auto.commit", "false");
    properties.put("client.id", "parley-reads-" + topic.name().toLowerCase(java.util.Locale.ROOT));
    this.consumer =
        new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    this.partitions =
        consumer.partitionsFor(topic.name(settings.topics())).stream()
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  /** What has come since the last call; waits a little for the first. */
  public List<ConsumerRecord<byte[], byte[]>> next() {
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    consumer.poll(STEP).forEach(records::add);
    return records;
  }

  /** All from here to what is the end now. */
  public List<ConsumerRecord<byte[], byte[]>> rest() {
    var ends = consumer.endOffsets(partitions);
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    while (partitions.stream()
        .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
      records.addAll(next());
    }
    return records;
  }

  /** How many records the topic got so far, those too that are no longer kept. */
  public long size() {
    return consumer.endOffsets(partitions).values().stream().mapToLong(Long::longValue).sum();
  }

  @Override
  public void close() {
    consumer.close();
  }
}
