package io.parley.jobs.kafka;

import io.parley.jobs.patience.Seldom;
import io.parley.wire.DeadLetter;
import io.parley.wire.Reason;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichMapFunction;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MetricGroup;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where all dead letters of a job come by: encodes, counts by reason and, of each reason once a
 * minute, logs one, by its place and never by its text.
 */
final class BuryLetters extends RichMapFunction<DeadLetter, Outgoing> {
  private static final long serialVersionUID = 1;
  private static final Logger LOG = LoggerFactory.getLogger(BuryLetters.class);

  private transient @Nullable Map<Reason, Counter> counters;
  private transient @Nullable Seldom seldom;

  @Override
  public void open(OpenContext context) {
    MetricGroup group = getRuntimeContext().getMetricGroup().addGroup(Counters.GROUP);
    Map<Reason, Counter> byReason = new EnumMap<>(Reason.class);
    for (Reason reason : Reason.values()) {
      // There from the beginning: what appears with its first count shows no rise.
      byReason.put(
          reason,
          group.addGroup("reason", reason.name().toLowerCase(Locale.ROOT)).counter("letters"));
    }
    counters = byReason;
    seldom = new Seldom();
  }

  @Override
  public Outgoing map(DeadLetter letter) {
    Counter counter = Objects.requireNonNull(counters).get(letter.reason());
    if (counter != null) {
      counter.inc();
    }
    long swallowed = Objects.requireNonNull(seldom).swallowed(letter.reason().name());
    if (swallowed != Seldom.SILENT) {
      LOG.warn(
          "dead letter {} {}/{}@{}, {} bytes; {} more of this reason since the last line",
          letter.reason(),
          letter.origin(),
          letter.partition(),
          letter.offset(),
          letter.size(),
          swallowed);
    }
    return Outgoing.json(DeadLetters.key(letter), letter, letter.streamTime());
  }
}
