package io.parley.jobs.kafka;

import io.parley.wire.DeadLetter;
import io.parley.wire.Reason;
import java.time.Instant;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/** Encodes records for a topic and keeps from the sink what the broker would not take. */
final class Encode<T> extends ProcessFunction<T, Outgoing> {
  private static final long serialVersionUID = 1;

  /** What the broker counts besides key and value. */
  private static final int OVERHEAD = 1024;

  private final Outgoing.Writing<T> writing;
  private final String topic;
  private transient @Nullable Counters counters;

  Encode(Outgoing.Writing<T> writing, String topic) {
    this.writing = writing;
    this.topic = topic;
  }

  @Override
  public void open(OpenContext context) {
    counters = new Counters(getRuntimeContext().getMetricGroup(), "sent");
  }

  @Override
  public void processElement(T record, Context context, Collector<Outgoing> out) {
    Counters count = counters;
    if (count == null) {
      throw new IllegalStateException("not opened");
    }
    count.in();
    long start = System.nanoTime();
    Outgoing outgoing = writing.write(record);
    if (outgoing.key().length + outgoing.value().length > Topic.MAX_MESSAGE - OVERHEAD) {
      DeadLetter letter =
          DeadLetters.of(
              outgoing.value(),
              Reason.OVERSIZE,
              outgoing.value().length + " bytes for " + topic,
              topic,
              0,
              outgoing.timestamp(),
              Instant.ofEpochMilli(outgoing.timestamp()),
              null);
      count.dead(letter.reason());
      context.output(DeadLetters.TAG, letter);
      return;
    }
    count.took(start);
    count.out(Instant.ofEpochMilli(outgoing.timestamp()));
    out.collect(outgoing);
  }
}
