package io.parley.jobs.kafka;

import io.parley.jobs.settings.TopicSettings;
import java.util.Locale;

/** The topics of Parley and what sets each apart. */
public enum Topic {
  /** Crawled pages; their timestamp is stream time. */
  ARTICLES(Spread.PARTITIONED, Keeping.FOR_A_WHILE),
  /** Tagged articles. */
  TAGGED(Spread.PARTITIONED, Keeping.FOR_A_WHILE),
  /** Talks of one article each; one partition, because the log's order decides. */
  TALKS(Spread.ONE, Keeping.FOR_GOOD),
  /** Last state of each round, by its id. */
  ROUNDS(Spread.ONE, Keeping.LAST_OF_EACH_KEY),
  /** Alerts, in the order they fired. */
  ALERTS(Spread.ONE, Keeping.FOR_GOOD),
  /** Who hears what, and silences, by their names. */
  WATCHES(Spread.ONE, Keeping.LAST_OF_EACH_KEY),
  /** How each message to a receiver ended. */
  DELIVERIES(Spread.ONE, Keeping.FOR_A_WHILE),
  /** Inputs that ended early, with the reason. */
  DEADLETTERS(Spread.ONE, Keeping.FOR_A_WHILE);

  enum Spread {
    ONE,
    PARTITIONED
  }

  enum Keeping {
    FOR_A_WHILE,
    FOR_GOOD,
    LAST_OF_EACH_KEY
  }

  /** Largest message of any topic, bytes: 4 MiB. */
  public static final int MAX_MESSAGE = 4 << 20;

  final Spread spread;
  final Keeping keeping;

  Topic(Spread spread, Keeping keeping) {
    this.spread = spread;
    this.keeping = keeping;
  }

  /** Its full name, for instance {@code parley.articles}. */
  public String name(TopicSettings settings) {
    String prefix =
        this == ARTICLES || this == WATCHES ? settings.prefix() : settings.derivedPrefix();
    return prefix + "." + name().toLowerCase(Locale.ROOT);
  }

  /** Whose clock stamps its records, as Kafka's {@code message.timestamp.type} says it. */
  String stamp(TopicSettings settings) {
    return this == ARTICLES && !settings.fetchTime() ? "LogAppendTime" : "CreateTime";
  }

  /** How many partitions it is made with. */
  public int partitions(TopicSettings settings) {
    return spread == Spread.ONE ? 1 : settings.partitions();
  }
}
