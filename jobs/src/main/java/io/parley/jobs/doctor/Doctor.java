package io.parley.jobs.doctor;

import io.parley.jobs.settings.Channel;
import io.parley.jobs.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Looks at a whole installation, and changes nothing. */
public final class Doctor {
  private static final int JAVA = 17;

  private Doctor() {}

  /**
   * Looks at everything, the parts in the order in which they depend on each other.
   *
   * @param watchedChannels channels that watches name, by watch; asked only where Kafka answers
   */
  public static List<Finding> examine(Settings settings, Watched watchedChannels) {
    List<Finding> findings = new ArrayList<>();
    int java = Runtime.version().feature();
    findings.add(
        java < JAVA
            ? Finding.wrong("Java", Integer.toString(java), "Parley needs 17 or later")
            : Finding.ok("Java", Runtime.version().toString()));
    boolean kafka = KafkaCheckup.examine(settings, findings);
    receivers(settings, kafka, watchedChannels, findings);
    ElasticCheckup.examine(settings, findings);
    KibanaCheckup.examine(settings.kibana(), findings);
    FlinkCheckup.examine(settings, findings);
    return findings;
  }

  /** Who is asked to be told. */
  @FunctionalInterface
  public interface Watched {
    /** Names of the channels that watches name. */
    Set<String> channels() throws java.io.IOException;
  }

  private static void receivers(
      Settings settings, boolean kafka, Watched watched, List<Finding> findings) {
    String part = "receivers of alerts";
    Set<String> channels = new TreeSet<>();
    boolean everything = false;
    for (Channel channel : settings.delivery().channels()) {
      channels.add(channel.name());
      everything |= channel.everything();
    }
    if (!kafka) {
      findings.add(Finding.passedOver(part, "Kafka holds the watches"));
      return;
    }
    try {
      Set<String> named = watched.channels();
      Set<String> unknown = new TreeSet<>(named);
      unknown.removeAll(channels);
      if (!unknown.isEmpty()) {
        findings.add(
            Finding.wrong(
                part,
                "watches name " + unknown + ", which no setting knows",
                "set channels.NAME.url for the jobs, or remove the watch (parley watch list)"));
      } else if (named.isEmpty() && !everything) {
        findings.add(
            Finding.ok(part, "none: alerts are in Kafka and Elasticsearch, nobody is told"));
      } else {
        findings.add(Finding.ok(part, "channels " + channels + ", watched " + named));
      }
    } catch (java.io.IOException e) {
      findings.add(Finding.wrong(part, String.valueOf(e.getMessage()), "parley watch list"));
    }
  }
}
