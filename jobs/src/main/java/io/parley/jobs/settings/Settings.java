package io.parley.jobs.settings;

import java.io.Serializable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everything an operator can set, read once at submission: defaults, then {@code --config FILE},
 * then variables {@code PARLEY_…}, then {@code --key value}. Immutable; travels with the job.
 *
 * @param flinkUrl where Flink's REST API is; empty where nobody said
 * @param startupWait how long to wait for Kafka and Elasticsearch
 * @param checkpointEvery used where the cluster has no interval of its own
 * @param shown every key in force with its value, secrets hidden
 */
public record Settings(
    KafkaSettings kafka,
    TopicSettings topics,
    ElasticSettings elastic,
    KibanaSettings kibana,
    String flinkUrl,
    TrackingSettings tracking,
    DeliverySettings delivery,
    Duration startupWait,
    Duration checkpointEvery,
    Map<String, String> shown)
    implements Serializable {
  /** Variables of the launcher and the command that are no settings. */
  private static final Set<String> NOT_SETTINGS =
      Set.of(
          "PARLEY_CONFIG",
          "PARLEY_HOME",
          "PARLEY_JAVA",
          "PARLEY_JAVA_NEWER",
          "PARLEY_JAVA_OPTS",
          "PARLEY_WORK");

  /** The defaults alone. */
  public static Settings defaults() {
    return of(new Values());
  }

  /**
   * Reads them.
   *
   * @param arguments {@code --key value} or {@code --key=value}; {@code --config FILE} names a file
   * @param environment usually {@code System.getenv()}
   * @throws BadSettings with one line that says what is wrong and where
   */
  public static Settings load(List<String> arguments, Map<String, String> environment) {
    Map<String, String> given = pairs(arguments);
    Values values = new Values();
    String file = given.getOrDefault("config", environment.getOrDefault("PARLEY_CONFIG", ""));
    if (!file.isEmpty()) {
      ConfigFile.read(Path.of(file)).forEach((key, text) -> values.set(key, text, file, true));
    }
    environment.keySet().stream()
        .filter(name -> name.startsWith("PARLEY_") && !NOT_SETTINGS.contains(name))
        .sorted()
        .forEach(
            name -> {
              String text = environment.getOrDefault(name, "");
              values.set(keyOf(name), text, name, true);
            });
    given.forEach(
        (key, text) -> {
          if (!key.equals("config")) {
            values.set(key, text, "--" + key, false);
          }
        });
    return of(values);
  }

  private static Settings of(Values values) {
    return new Settings(
        KafkaSettings.of(values),
        TopicSettings.of(values),
        ElasticSettings.of(values),
        KibanaSettings.of(values),
        KibanaSettings.address("flink.url", values),
        TrackingSettings.of(values),
        DeliverySettings.of(values),
        values.duration("startup.wait"),
        values.duration("jobs.checkpoint-every"),
        Collections.unmodifiableMap(new LinkedHashMap<>(values.redacted())));
  }

  /** What is in force, one line a key, secrets hidden. */
  public String print() {
    StringBuilder lines = new StringBuilder();
    shown.forEach((key, text) -> lines.append(key).append(" = ").append(text).append('\n'));
    return lines.toString();
  }

  private static Map<String, String> pairs(List<String> arguments) {
    Map<String, String> pairs = new LinkedHashMap<>();
    List<String> left = new ArrayList<>(arguments);
    while (!left.isEmpty()) {
      String argument = left.remove(0);
      if (!argument.startsWith("--") || argument.length() == 2) {
        throw new BadSettings("not understood: " + argument + " (settings are --key value)");
      }
      int equals = argument.indexOf('=');
      String key = equals < 0 ? argument.substring(2) : argument.substring(2, equals);
      if (equals < 0 && left.isEmpty()) {
        throw Keys.find(key).isPresent() || key.equals("config")
            ? new BadSettings("--" + key + " needs a value")
            : Values.unknown(key, argument);
      }
      String text = equals < 0 ? left.remove(0) : argument.substring(equals + 1);
      if (pairs.put(key, text) != null) {
        throw new BadSettings("--" + key + " is given twice");
      }
    }
    return pairs;
  }

  /** The key a variable of the environment means. */
  private static String keyOf(String variable) {
    Optional<Key> known =
        Keys.all().stream().filter(key -> key.variable().equals(variable)).findFirst();
    if (known.isPresent()) {
      return known.get().name();
    }
    String lower = variable.substring("PARLEY_".length()).toLowerCase(Locale.ROOT);
    if (lower.startsWith("kafka_properties_")) {
      return "kafka.properties." + lower.substring("kafka_properties_".length()).replace('_', '.');
    }
    for (String last : List.of("url", "kind", "secret_file", "secret", "everything")) {
      if (lower.startsWith("channels_") && lower.endsWith("_" + last)) {
        int end = lower.length() - last.length() - 1;
        if (end > "channels_".length()) {
          String name = lower.substring("channels_".length(), end).replace('_', '-');
          return "channels." + name + "." + last.replace('_', '-');
        }
      }
    }
    return lower.replace('_', '.');
  }
}
