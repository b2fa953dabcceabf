package io.parley.jobs.replay;

import io.parley.jobs.ordering.OrderBuffer;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.streaming.api.TimeDomain;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/** Gives records on by stream time and id, whatever order parallel tasks made of them. */
final class InOrder<T> extends KeyedProcessFunction<String, T, T> {
  private static final long serialVersionUID = 1;

  /** Longer than any replay: only stream time counts here. */
  static final long NEVER = java.time.Duration.ofDays(3650).toMillis();

  interface Of<T, R> extends Function<T, R>, Serializable {}

  private final Class<T> type;
  private final Of<T, Instant> timeOf;
  private final Of<T, String> idOf;
  private transient @Nullable OrderBuffer<T> buffer;

  InOrder(Class<T> type, Of<T, Instant> timeOf, Of<T, String> idOf) {
    this.type = type;
    this.timeOf = timeOf;
    this.idOf = idOf;
  }

  @Override
  public void open(OpenContext context) {
    buffer = new OrderBuffer<>(getRuntimeContext(), TypeInformation.of(type), idOf, NEVER);
  }

  @Override
  public void processElement(T record, Context context, Collector<T> out) throws Exception {
    List<T> late =
        Objects.requireNonNull(buffer)
            .add(record, timeOf.apply(record).toEpochMilli(), context.timerService());
    if (!late.isEmpty()) {
      throw new IllegalStateException("a replay came out of order at " + timeOf.apply(record));
    }
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<T> out) throws Exception {
    boolean eventTime = context.timeDomain() == TimeDomain.EVENT_TIME;
    Objects.requireNonNull(buffer)
        .timer(timestamp, eventTime, context.timerService())
        .forEach(out::collect);
  }
}
