package io.parley.jobs.settings;

import java.io.Serializable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * How to reach Kafka and where to begin.
 *
 * @param properties passed to every client as they are: those of the file, and over them those of
 *     the settings
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

  /** What would break a job if somebody set it. */
  private static final List<String> OURS =
      List.of(
          "bootstrap.servers",
          "group.id",
          "key.deserializer",
          "value.deserializer",
          "key.serializer",
          "value.serializer");

  private static final int LAST_PORT = 65_535;

  static KafkaSettings of(Values values) {
    return new KafkaSettings(
        String.join(",", brokers(values)),
        values.required("kafka.group-prefix"),
        clientProperties(values),
        values.oneOf("sources.start", "earliest", "latest").equals("earliest"),
        values.duration("sources.idle-after"));
  }

  private static Map<String, String> clientProperties(Values values) {
    Map<String, String> all = new TreeMap<>();
    String file = values.text("kafka.properties-file");
    if (!file.isEmpty()) {
      all.putAll(ConfigFile.properties(Path.of(file)));
    }
    all.putAll(values.below("kafka.properties."));
    for (String ours : OURS) {
      if (all.containsKey(ours)) {
        throw new BadSettings("Kafka's " + ours + " is not passed on: " + instead(ours));
      }
    }
    return Map.copyOf(all);
  }

  private static String instead(String ours) {
    return switch (ours) {
      case "bootstrap.servers" -> "set kafka.bootstrap-servers";
      case "group.id" -> "set kafka.group-prefix";
      default -> "Parley sets it itself";
    };
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
