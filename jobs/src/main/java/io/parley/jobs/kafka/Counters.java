package io.parley.jobs.kafka;

import io.parley.wire.Reason;
import java.util.EnumMap;
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
  private final Map<Reason, Counter> deadLetters = new EnumMap<>(Reason.class);

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
    deadLetters
        .computeIfAbsent(
            reason,
            r -> group.addGroup("reason", r.name().toLowerCase(Locale.ROOT)).counter("deadLetters"))
        .inc();
  }

  /** The group itself, for what else an operator counts. */
  public MetricGroup group() {
    return group;
  }
}
