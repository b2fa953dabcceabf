package io.parley.jobs.cli;

import io.parley.jobs.kafka.Topic;
import io.parley.jobs.settings.Settings;
import io.parley.wire.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** The compacted topic of watches and silences, where the last record of each key counts. */
final class WatchesTopic {
  private WatchesTopic() {}

  /**
   * Sets one, or takes it away.
   *
   * @param value null to take it away
   * @throws IOException where Kafka does not take it
   */
  static void put(Settings in, String key, byte @Nullable [] value) throws IOException {
    Properties properties = in.kafka().client();
    properties.put("client.id", "parley-watches");
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer())) {
      producer
          .send(
              new ProducerRecord<>(
                  Topic.WATCHES.name(in.topics()), key.getBytes(StandardCharsets.UTF_8), value))
          .get();
    } catch (ExecutionException e) {
      throw new IOException("Kafka: " + (e.getCause() == null ? e : e.getCause()).getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /** Those in force whose keys are wanted, by their keys. */
  static <T> Map<String, T> read(Settings in, Predicate<String> wanted, Class<T> type)
      throws IOException {
    Map<String, T> found = new TreeMap<>();
    try (TopicReading topic = new TopicReading(in, Topic.WATCHES)) {
      for (ConsumerRecord<byte[], byte[]> record : topic.rest()) {
        String key = record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
        if (key.isEmpty() || !wanted.test(key)) {
          continue;
        }
        if (record.value() == null) {
          found.remove(key);
        } else {
          found.put(key, Json.read(record.value(), type));
        }
      }
    }
    return found;
  }
}
