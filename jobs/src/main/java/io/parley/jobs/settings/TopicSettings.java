package io.parley.jobs.settings;

import java.io.Serializable;
import java.time.Duration;

/**
 * How topics are named and made.
 *
 * @param derivedPrefix first part of the names of the topics that the jobs write
 * @param retention how long topics that are not kept for good are kept; not used with {@code
 *     fetchTime}, since all topics then carry old times
 * @param fetchTime stream time is when a page was fetched, as its sender stamps it; else when it
 *     arrived, by the brokers' clock
 */
public record TopicSettings(
    String prefix,
    String derivedPrefix,
    int partitions,
    int replication,
    Duration retention,
    boolean fetchTime)
    implements Serializable {
  private static String derived(Values values) {
    String own = values.text("topics.derived-prefix");
    return own.isEmpty() ? values.required("topics.prefix") : own;
  }

  static TopicSettings of(Values values) {
    return new TopicSettings(
        values.required("topics.prefix"),
        derived(values),
        values.number("topics.partitions", 1, 128),
        values.number("topics.replication", 1, 10),
        values.duration("topics.retention"),
        values.oneOf("topics.articles-clock", "append", "create").equals("create"));
  }
}
