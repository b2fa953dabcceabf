package io.parley.jobs.local;

import io.parley.jobs.cli.TopicReading;
import io.parley.jobs.kafka.Topic;
import io.parley.jobs.settings.Settings;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Counts what a topic says, by its records' keys: the jobs deliver at least once, so after a
 * restart a record may be there again under the same key. Not thread-safe.
 */
final class DistinctKeys implements AutoCloseable {
  private final TopicReading topic;
  private final Set<String> keys = new HashSet<>();
  private long records;

  DistinctKeys(Settings settings, Topic topic) {
    this.topic = new TopicReading(settings, topic);
  }

  /**
   * Reads what has come; Kafka's exception where it does not answer, and it may be called again.
   *
   * @return true once it is at the end
   */
  boolean read() {
    while (!topic.atEnd()) {
      for (ConsumerRecord<byte[], byte[]> record : topic.next()) {
        keys.add(new String(record.key(), StandardCharsets.UTF_8));
        records++;
      }
    }
    return true;
  }

  long size() {
    return keys.size();
  }

  long doubled() {
    return records - keys.size();
  }

  @Override
  public void close() {
    topic.close();
  }
}
