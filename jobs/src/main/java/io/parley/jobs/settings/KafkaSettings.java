package io.parley.jobs.settings;

import java.io.Serializable;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;

/**
 * How to reach Kafka and where to begin.
 *
 * @param properties passed to every client as they are
 * @param fromEarliest where a job without a place of its own begins
 * @param idleAfter a partition silent this long no longer holds back watermarks
 */
public record KafkaSettings(
    String bootstrapServers,
    String groupPrefix,
    Map<String, String> properties,
    boolean fromEarliest,
    Duration idleAfter)
    implements Serializable {
  static KafkaSettings of(Values values) {
    return new KafkaSettings(
        String.join(",", values.list("kafka.bootstrap-servers")),
        values.required("kafka.group-prefix"),
        Map.copyOf(values.below("kafka.properties.")),
        values.oneOf("sources.start", "earliest", "latest").equals("earliest"),
        values.duration("sources.idle-after"));
  }

  /** Fresh properties for a client: the operator's, and the brokers' addresses. */
  public Properties client() {
    Properties client = new Properties();
    client.putAll(properties);
    client.put("bootstrap.servers", bootstrapServers);
    return client;
  }

  @Override
  public String toString() {
    return "Kafka at " + bootstrapServers;
  }
}
