package io.parley.jobs.repair;

import io.parley.jobs.settings.Settings;
import io.parley.wire.DeadLetter;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** Looks single records up. Not thread-safe. */
final class KeptInKafka implements Kept, AutoCloseable {
  private static final Duration STEP = Duration.ofMillis(200);
  private final KafkaConsumer<byte[], byte[]> consumer;

  KeptInKafka(Settings settings) {
    Properties properties = settings.kafka().client();
    properties.put("enable.auto.commit", "false");
    properties.put("auto.offset.reset", "earliest");
    properties.put("max.poll.records", "1");
    properties.put("client.id", "parley-repair");
    consumer =
        new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  @Override
  public @Nullable Input find(DeadLetter letter) {
    if (consumer.partitionsFor(letter.origin()).size() <= letter.partition()) {
      return null;
    }
    TopicPartition partition = new TopicPartition(letter.origin(), letter.partition());
    List<TopicPartition> one = List.of(partition);
    long begin = consumer.beginningOffsets(one).getOrDefault(partition, 0L);
    long end = consumer.endOffsets(one).getOrDefault(partition, 0L);
    if (letter.offset() < begin || letter.offset() >= end) {
      return null;
    }
    consumer.assign(one);
    consumer.seek(partition, letter.offset());
    while (consumer.position(partition) <= letter.offset()) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(STEP)) {
        boolean there = record.offset() == letter.offset() && record.value() != null;
        return there ? new Input(record.key(), record.value()) : null;
      }
    }
    return null;
  }

  @Override
  public void close() {
    consumer.close();
  }
}
