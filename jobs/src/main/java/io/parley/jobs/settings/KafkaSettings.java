package io.parley.jobs.settings;

import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;

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
  private static final Pattern BROKER =
      Pattern.compile("(?:[A-Z_]+://)?(?:[\\w.%-]+|\\[[0-9a-fA-F:.%]+]):(\\d{1,5})");
  private static final int LAST_PORT = 65_535;

  static KafkaSettings of(Values values) {
    return new KafkaSettings(
        String.join(",", brokers(values)),
        values.required("kafka.group-prefix"),
        Map.copyOf(values.below("kafka.properties.")),
        values.oneOf("sources.start", "earliest", "latest").equals("earliest"),
        values.duration("sources.idle-after"));
  }

  private static List<String> brokers(Values values) {
    List<String> brokers = values.list("kafka.bootstrap-servers");
    for (String broker : brokers) {
      var matcher = BROKER.matcher(broker);
      int port = matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
      if (port < 1 || port > LAST_PORT) {
        throw values.bad(
            "kafka.bootstrap-servers", "is host:port, parted by commas, not " + broker);
      }
    }
    if (brokers.isEmpty()) {
      throw values.bad("kafka.bootstrap-servers", "names no broker");
    }
    return brokers;
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
