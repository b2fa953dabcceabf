package io.parley.jobs.elastic;

import io.parley.jobs.kafka.DeadLetters;
import io.parley.jobs.kafka.Topic;
import io.parley.jobs.settings.Settings;
import io.parley.wire.DeadLetter;
import io.parley.wire.Json;
import io.parley.wire.Reason;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Sends refused documents to the dead letters. A sink has no side output, so it has a producer. */
final class DeadDocumentsTopic implements DeadDocuments {
  private static final Duration CLOSE = Duration.ofSeconds(5);

  private final Settings settings;
  private @Nullable KafkaProducer<byte[], byte[]> producer;

  DeadDocumentsTopic(Settings settings) {
    this.settings = settings;
  }

  @Override
  public synchronized CompletableFuture<?> bury(IndexAction action, String why) {
    DeadLetter letter =
        DeadLetters.of(
            action.json(),
            Reason.SINK_REFUSED,
            action.id() + ": " + why,
            action.index(),
            0,
            action.version(),
            Instant.ofEpochMilli(action.streamTime()),
            null);
    CompletableFuture<Object> sent = new CompletableFuture<>();
    producer()
        .send(
            new ProducerRecord<>(
                Topic.DEADLETTERS.name(settings.topics()),
                null,
                action.streamTime(),
                (action.index() + "/" + action.id()).getBytes(StandardCharsets.UTF_8),
                Json.bytes(letter)),
            (metadata, problem) -> {
              if (problem == null) {
                sent.complete(metadata);
              } else {
                sent.completeExceptionally(problem);
              }
            });
    return sent;
  }

  /** Made when first needed: most writers never need one. */
  private KafkaProducer<byte[], byte[]> producer() {
    KafkaProducer<byte[], byte[]> open = producer;
    if (open == null) {
      Properties properties = settings.kafka().client();
      open = new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
      producer = open;
    }
    return open;
  }

  @Override
  public synchronized void close() {
    if (producer != null) {
      producer.close(CLOSE);
      producer = null;
    }
  }
}
