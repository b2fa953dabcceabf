package io.parley.jobs.kafka;

import io.parley.jobs.patience.Patience;
import io.parley.jobs.settings.KafkaSettings;
import io.parley.jobs.settings.TopicSettings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jspecify.annotations.Nullable;

/** Makes Parley's topics and says what is wrong with those that are there. */
public final class Topics {
  private static final long ANSWER_SECONDS = 30;
  private static final String PROBE_MS = "5000";

  private Topics() {}

  /**
   * Creates the topics that are missing; those that are there are left as they are. May be called
   * again and again, and by two at once.
   *
   * @return names of the topics it made
   * @throws KafkaAway where no broker answers
   */
  public static List<String> create(KafkaSettings kafka, TopicSettings settings) {
    List<String> made = new ArrayList<>();
    try (Admin admin = open(adminProperties(kafka))) {
      var there = get(admin.listTopics().names());
      for (Topic topic : Topic.values()) {
        String name = topic.name(settings);
        if (there.contains(name)) {
          continue;
        }
        NewTopic wanted =
            new NewTopic(name, topic.partitions(settings), (short) settings.replication())
                .configs(config(topic, settings));
        try {
          get(admin.createTopics(List.of(wanted)).all());
          made.add(name);
        } catch (KafkaAway e) {
          if (!(e.getCause() instanceof TopicExistsException)) {
            throw e;
          }
        }
      }
    }
    return made;
  }

  /**
   * What is wrong with the topics a job needs, one line each; empty where all is well.
   *
   * @throws KafkaAway where no broker answers
   */
  public static List<String> check(
      KafkaSettings kafka, TopicSettings settings, List<Topic> needed) {
    List<String> wrong = new ArrayList<>();
    try (Admin admin = open(adminProperties(kafka))) {
      var there = get(admin.listTopics().names());
      for (Topic topic : needed) {
        String name = topic.name(settings);
        if (!there.contains(name)) {
          wrong.add("topic " + name + " is missing: run parley setup");
          continue;
        }
        @Nullable TopicDescription description =
            get(admin.describeTopics(List.of(name)).allTopicNames()).get(name);
        if (description != null
            && topic.spread == Topic.Spread.ONE
            && description.partitions().size() != 1) {
          wrong.add(
              "topic "
                  + name
                  + " has "
                  + description.partitions().size()
                  + " partitions and must have one: its order decides");
        }
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, name);
        @Nullable Config config = get(admin.describeConfigs(List.of(resource)).all()).get(resource);
        if (config != null) {
          checkConfig(topic, settings, config, wrong);
        }
      }
    }
    return wrong;
  }

  private static void checkConfig(
      Topic topic, TopicSettings settings, Config config, List<String> wrong) {
    String name = topic.name(settings);
    String stamp = topic.stamp(settings);
    if (!stamp.equals(config.get("message.timestamp.type").value())) {
      wrong.add(
          "topic " + name + " must have message.timestamp.type=" + stamp + hint(topic, settings));
    }
    if (topic.keeping == Topic.Keeping.LAST_OF_EACH_KEY
        && !config.get("cleanup.policy").value().contains("compact")) {
      wrong.add("topic " + name + " must have cleanup.policy=compact");
    }
    if (Long.parseLong(config.get("max.message.bytes").value()) < Topic.MAX_MESSAGE) {
      wrong.add("topic " + name + " must have max.message.bytes=" + Topic.MAX_MESSAGE);
    }
  }

  private static String hint(Topic topic, TopicSettings settings) {
    return topic == Topic.ARTICLES
        ? " (or set topics.articles-clock=" + (settings.fetchTime() ? "append)" : "create)")
        : "";
  }

  static Map<String, String> config(Topic topic, TopicSettings settings) {
    Map<String, String> config = new LinkedHashMap<>();
    config.put("message.timestamp.type", topic.stamp(settings));
    config.put("max.message.bytes", Integer.toString(Topic.MAX_MESSAGE));
    switch (topic.keeping) {
      case FOR_A_WHILE ->
          // Every topic carries stream time, and Kafka deletes by it.
          config.put(
              "retention.ms",
              settings.fetchTime() ? "-1" : Long.toString(settings.retention().toMillis()));
      case FOR_GOOD -> config.put("retention.ms", "-1");
      case LAST_OF_EACH_KEY -> config.put("cleanup.policy", "compact");
    }
    return config;
  }

  private static Properties adminProperties(KafkaSettings kafka) {
    Properties properties = kafka.client();
    properties.putIfAbsent("client.id", "parley-topics");
    properties.putIfAbsent("default.api.timeout.ms", "20000");
    properties.putIfAbsent("request.timeout.ms", "10000");
    return properties;
  }

  private static Admin open(Properties properties) {
    try {
      return Admin.create(properties);
    } catch (KafkaException e) {
      throw new KafkaAway(e);
    }
  }

  private static <T> T get(org.apache.kafka.common.KafkaFuture<T> future) {
    try {
      return future.get(ANSWER_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw new KafkaAway(e.getCause() == null ? e : e.getCause());
    } catch (TimeoutException e) {
      throw new KafkaAway(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaAway(e);
    }
  }

  /**
   * Waits until a broker answers.
   *
   * @throws IOException where none does in time
   */
  public static void await(KafkaSettings kafka, Patience patience)
      throws IOException, InterruptedException {
    patience.answer(
        kafka.toString(),
        () -> {
          Properties properties = kafka.client();
          properties.put("client.id", "parley-await");
          properties.put("default.api.timeout.ms", PROBE_MS);
          properties.put("request.timeout.ms", PROBE_MS);
          try (Admin admin = open(properties)) {
            return get(admin.describeCluster().nodes());
          }
        },
        // A wrong name or protocol looks the same as a broker that is away; a wrong password does
        // not.
        problem -> problem instanceof KafkaAway && !KafkaAway.refuses(problem));
  }
}
