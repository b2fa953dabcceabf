package io.parley.jobs.settings;

import java.io.Serializable;
import java.time.Duration;

/** How topics are named and made. */
public record TopicSettings(String prefix, int partitions, int replication, Duration retention)
    implements Serializable {
  static TopicSettings of(Values values) {
    return new TopicSettings(
        values.required("topics.prefix"),
        values.number("topics.partitions", 1, 128),
        values.number("topics.replication", 1, 10),
        values.duration("topics.retention"));
  }
}
