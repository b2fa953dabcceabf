package io.parley.jobs.kafka;

import io.parley.wire.Reason;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.Histogram;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.runtime.metrics.DescriptiveStatisticsHistogram;

/**
 * Counters of one operator under the group {@code parley}: what came in, what went on, and dead
 * letters by reason. {@code in} is always the sum of the others. For one task's thread.
 */
public final class Counters {
  /** Group below an operator's own where all of Parley's metrics are. */
  public static final String GROUP = "parley";

  private static final int WINDOW = 1000;

  private final MetricGroup group;
  private final Counter in;
  private final Counter out;
  private final Histogram ages;
  private final Histogram micros;
  private final Map<String, Counter> labelled = new HashMap<>();

  /**
   * Registers them.
   *
   * @param out what the things that went on are called, for instance {@code articles}
   */
  public Counters(MetricGroup operator, String out) {
    this.group = operator.addGroup(GROUP);
    this.in = group.counter("in");
    this.out = group.counter(out);
    this.ages = group.histogram("ageMillis", new DescriptiveStatisticsHistogram(WINDOW));
    this.micros = group.histogram("micros", new DescriptiveStatisticsHistogram(WINDOW));
  }

  public void in() {
    in.inc();
  }

  public void out() {
    out.inc();
  }

  /** One more thing that went on, so long after its stream time. */
  public void out(Instant streamTime) {
    out.inc();
    age(streamTime);
  }

  /** Something of this stream time was done with now. */
  public void age(Instant streamTime) {
    ages.update(Math.max(0, System.currentTimeMillis() - streamTime.toEpochMilli()));
  }

  /** One of them took so long: nanoseconds since {@code start}. */
  public void took(long start) {
    micros.update((System.nanoTime() - start) / 1000);
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
