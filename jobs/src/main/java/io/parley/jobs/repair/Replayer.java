package io.parley.jobs.repair;

import io.parley.jobs.kafka.Topic;
import io.parley.jobs.settings.Settings;
import io.parley.wire.DeadLetter;
import java.io.IOException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Sends the inputs of dead letters once more, with their keys, to the topics they came from. Ids
 * come from content, so an input that is replayed twice ends as the same article. Not thread-safe.
 */
public final class Replayer implements AutoCloseable {
  private final Settings settings;
  private final KeptInKafka kept;
  private final KafkaProducer<byte[], byte[]> producer;

  /** Opens one; nothing is sent yet. */
  public Replayer(Settings settings) {
    this.settings = settings;
    this.kept = new KeptInKafka(settings);
    Properties properties = settings.kafka().client();
    properties.put("client.id", "parley-replays");
    properties.put("acks", "all");
    properties.put("max.request.size", Integer.toString(2 * Topic.MAX_MESSAGE));
    this.producer =
        new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
  }

  /**
   * Replays one and waits until Kafka has it.
   *
   * @param really false to find out only
   * @return why it cannot be; empty where it was, or could be, replayed
   * @throws IOException where Kafka does not take it
   */
  public String replay(DeadLetter letter, boolean really) throws IOException {
    Again again = Again.of(letter, settings.topics(), kept);
    Topic topic = again.topic();
    if (topic == null || !really) {
      return again.whyNot();
    }
    // What came in is new today; where the sender's clock counts, and further on, it keeps its own.
    boolean stamped = topic != Topic.ARTICLES || settings.topics().fetchTime();
    Long timestamp = stamped ? Long.valueOf(letter.streamTime().toEpochMilli()) : null;
    try {
      producer
          .send(
              new ProducerRecord<>(
                  topic.name(settings.topics()), null, timestamp, again.key(), again.value()))
          .get();
    } catch (ExecutionException e) {
      throw new IOException("Kafka: " + (e.getCause() == null ? e : e.getCause()).getMessage(), e);
    } catch (KafkaException e) {
      throw new IOException("Kafka: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
    return "";
  }

  @Override
  public void close() {
    kept.close();
    producer.close(Duration.ofSeconds(10));
  }
}
