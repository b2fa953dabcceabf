package io.parley.jobs.kafka;

import io.parley.wire.Reason;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;

/**
 * Counters of one operator under the group {@code parley}: what came in, what went on, and dead
 * letters by reason. {@code in} is always the sum of the others. For one task's thread.
 */
public final class Counters {
  private final MetricGroup group;
  private final Counter in;
  private final Counter out;
  private final Map<String, Counter> labelled = new HashMap<>();

  /**
   * Registers them.
   *
   * @param out what the things that went on are called, for instance {@code articles}
   */
  public Counters(MetricGroup operator, String out) {
    this.group = operator.addGroup("parley");
    this.in = group.counter("in");
    this.out = group.counter(out);
  }

  public void in() {
    in.inc();
  }

  public void out() {
    out.inc();
  }

  /** One more dead letter of this reason. */
  public void dead(Reason reason) {
    more("deadLetters", "reason", reason);
  }

  /** One more of something that is counted by kind. */
  public void more(String counter, String label, Enum<?> kind) {
    String name = kind.name().toLowerCase(Locale.ROOT);
    labelled
        .computeIfAbsent(counter + "/" + name, key -> group.addGroup(label, name).counter(counter))
        .inc();
  }

  /** The group itself, for what else an operator counts. */
  public MetricGroup group() {
    return group;
  }
}
