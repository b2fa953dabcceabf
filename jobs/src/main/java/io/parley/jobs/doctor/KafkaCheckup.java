package io.parley.jobs.doctor;

import io.parley.jobs.delivery.DeliverAlerts;
import io.parley.jobs.indexing.IndexTalks;
import io.parley.jobs.kafka.KafkaAway;
import io.parley.jobs.kafka.Lag;
import io.parley.jobs.kafka.Topic;
import io.parley.jobs.kafka.Topics;
import io.parley.jobs.settings.Settings;
import io.parley.jobs.stories.TrackStories;
import io.parley.jobs.tagging.TagArticles;
import io.parley.jobs.talks.TrackTalks;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Brokers, topics and how far each job has read. */
final class KafkaCheckup {
  /** More than this has not been read: the job does not run, or cannot follow. */
  private static final long MUCH = 10_000;

  private static final Map<String, List<Topic>> READ_BY = readBy();

  private KafkaCheckup() {}

  private static Map<String, List<Topic>> readBy() {
    Map<String, List<Topic>> all = new LinkedHashMap<>();
    all.put(TagArticles.NAME, List.of(Topic.ARTICLES));
    all.put(TrackStories.NAME, List.of(Topic.TAGGED));
    all.put(TrackTalks.NAME, List.of(Topic.TALKS));
    all.put(DeliverAlerts.NAME, List.of(Topic.ALERTS));
    all.put(IndexTalks.NAME, List.of(Topic.ROUNDS, Topic.ALERTS, Topic.DELIVERIES));
    return all;
  }

  /** True where the broker answers and every topic is there. */
  static boolean examine(Settings settings, List<Finding> findings) {
    String brokers = settings.kafka().toString();
    List<String> wrong;
    try {
      wrong = Topics.check(settings.kafka(), settings.topics(), List.of(Topic.values()));
    } catch (KafkaAway e) {
      findings.add(
          Finding.wrong(
              brokers,
              String.valueOf(e.getMessage()),
              "start it, or lead kafka.bootstrap-servers to it;"
                  + " for TLS and passwords see kafka.properties-file"));
      return false;
    }
    findings.add(Finding.ok(brokers, "answers"));
    findings.add(
        Finding.of(
            "topics " + settings.topics().prefix() + ".*",
            Topic.values().length + " looked at",
            wrong));
    if (wrong.stream().anyMatch(line -> line.contains("is missing"))) {
      return false;
    }
    try {
      READ_BY.forEach((job, topics) -> findings.add(lag(settings, job, topics)));
      return true;
    } catch (KafkaAway e) {
      findings.add(Finding.wrong("consumer groups", String.valueOf(e.getMessage())));
      return false;
    }
  }

  private static Finding lag(Settings settings, String job, List<Topic> topics) {
    String part = "read by " + job;
    Lag lag = Lag.of(settings, job, topics);
    String detail = lag.read() + " records, " + lag.left() + " left";
    if (lag.left() > MUCH) {
      return Finding.wrong(
          part, detail, "does the job run? if so, see \"ParleyBehind\" in docs/operator.md");
    }
    return lag.left() > 0 && !lag.begun()
        ? Finding.wrong(part, detail, "it has never read: flink run -c … (README)")
        : Finding.ok(part, detail);
  }
}
