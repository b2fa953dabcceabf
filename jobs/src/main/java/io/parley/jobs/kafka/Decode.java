package io.parley.jobs.kafka;

import io.parley.wire.DeadLetter;
import io.parley.wire.Reason;
import java.io.IOException;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.java.typeutils.ResultTypeQueryable;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/**
 * One of Parley's own records out of its JSON. What is not that record goes to the dead letters; a
 * tombstone passes silently, since on a compacted topic it means "gone".
 */
final class Decode<T> extends ProcessFunction<RawRecord, T> implements ResultTypeQueryable<T> {
  private static final long serialVersionUID = 1;
  private final Class<T> type;
  private final Reading<T> reading;
  private transient @Nullable Counters counters;

  Decode(Class<T> type, Reading<T> reading) {
    this.type = type;
    this.reading = reading;
  }

  @Override
  public void open(OpenContext context) {
    counters = new Counters(getRuntimeContext().getMetricGroup(), "decoded");
  }

  @Override
  public void processElement(RawRecord record, Context context, Collector<T> out) {
    byte[] value = record.value();
    if (value == null) {
      return;
    }
    count().in();
    long start = System.nanoTime();
    T decoded;
    try {
      decoded = reading.read(value, record);
    } catch (IOException | RuntimeException e) {
      String message = e.getMessage();
      DeadLetter letter =
          DeadLetters.of(
              record,
              Reason.NOT_JSON,
              "no " + type.getSimpleName() + ": " + (message == null ? e.getClass() : message),
              null);
      count().dead(letter.reason());
      context.output(DeadLetters.TAG, letter);
      return;
    }
    count().took(start);
    count().out(record.streamTime());
    out.collect(decoded);
  }

  private Counters count() {
    Counters opened = counters;
    if (opened == null) {
      throw new IllegalStateException("not opened");
    }
    return opened;
  }

  @Override
  public TypeInformation<T> getProducedType() {
    return TypeInformation.of(type);
  }
}
