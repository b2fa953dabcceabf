package io.parley.jobs.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.parley.intake.CrawlClock;
import io.parley.jobs.kafka.Topic;
import io.parley.jobs.settings.Settings;
import io.parley.wire.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * Sends crawled records to {@code parley.articles} as they are, good and bad: what is wrong with
 * one is for the jobs to say. Versions of one page go to one partition. Where the settings say that
 * stream time is the sender's ({@code topics.articles-clock=create}), each carries its fetch time.
 * While Kafka is away it waits, for {@code startup.wait} at most, and says so. Not thread-safe.
 */
public final class Publisher implements AutoCloseable {
  /** Kafka's own; it wants more than the time for one request. */
  private static final long LEAST_PATIENCE_MS = 120_000;

  private final KafkaProducer<byte[], byte[]> producer;
  private final Outstanding outstanding;
  private final String topic;
  private final @Nullable CrawlClock clock;
  private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
  private final AtomicLong tooLarge = new AtomicLong();
  private long sent;

  /**
   * Opens one; nothing is sent yet.
   *
   * @param say told what it waits for while Kafka takes nothing
   */
  public Publisher(Settings settings, Consumer<String> say) {
    Properties properties = settings.kafka().client();
    properties.putIfAbsent("client.id", "parley-publish");
    properties.put("acks", "all");
    properties.put("enable.idempotence", "true");
    properties.put("linger.ms", "20");
    properties.put("compression.type", "zstd");
    properties.put("max.request.size", Integer.toString(2 * Topic.MAX_MESSAGE));
    String patience =
        Long.toString(
            Math.min(
                Integer.MAX_VALUE, Math.max(LEAST_PATIENCE_MS, settings.startupWait().toMillis())));
    properties.putIfAbsent("delivery.timeout.ms", patience);
    properties.putIfAbsent("max.block.ms", patience);
    this.producer =
        new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
    this.outstanding = new Outstanding(settings.kafka().toString(), say);
    this.topic = Topic.ARTICLES.name(settings.topics());
    this.clock = settings.topics().fetchTime() ? new CrawlClock(Instant.now()) : null;
  }

  /**
   * Sends one record; returns before it has arrived.
   *
   * @throws IOException where Kafka refused an earlier one
   */
  public void send(byte[] record) throws IOException {
    byte[] key = key(record);
    Long timestamp = clock == null ? null : Long.valueOf(clock.at(record));
    outstanding.sent();
    try {
      producer.send(
          new ProducerRecord<>(topic, null, timestamp, key, record),
          (stored, problem) -> {
            outstanding.answered();
            if (problem instanceof RecordTooLargeException) {
              tooLarge.incrementAndGet();
            } else if (problem != null) {
              failure.compareAndSet(null, problem);
            }
          });
    } catch (KafkaException e) {
      outstanding.answered();
      throw new IOException("Kafka: " + e.getMessage(), e);
    }
    sent++;
    check();
  }

  private static byte @Nullable [] key(byte[] record) {
    try {
      JsonNode url = Json.mapper().readTree(record).path("url");
      return url.isTextual() ? url.textValue().getBytes(StandardCharsets.UTF_8) : null;
    } catch (JsonProcessingException e) {
      return null;
    } catch (IOException e) {
      return null;
    }
  }

  private void check() throws IOException {
    Exception problem = failure.get();
    if (problem != null) {
      throw new IOException("Kafka: " + problem.getMessage(), problem);
    }
  }

  /**
   * Waits until all have arrived.
   *
   * @return how many did
   * @throws IOException where Kafka refused one for another reason than its size
   */
  public long finish() throws IOException {
    try {
      producer.flush();
    } catch (KafkaException e) {
      throw new IOException("Kafka: " + e.getMessage(), e);
    }
    check();
    return sent - tooLarge.get();
  }

  /** How many Kafka would not take because of their size. */
  public long tooLarge() {
    return tooLarge.get();
  }

  @Override
  public void close() {
    outstanding.close();
    producer.close(java.time.Duration.ofSeconds(10));
  }
}
