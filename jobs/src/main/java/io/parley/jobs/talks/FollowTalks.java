package io.parley.jobs.talks;

import io.parley.jobs.kafka.Counters;
import io.parley.talks.Growth;
import io.parley.talks.LedgerLimits;
import io.parley.talks.TalksLedger;
import io.parley.wire.Alert;
import io.parley.wire.Round;
import java.io.IOException;
import java.time.Instant;
import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;

/**
 * The ledger in a task. The ledger in memory is a cache of keyed state and is opened again after a
 * restart. Gathered updates go out when a later article comes, in a quiet hour by the clock, and at
 * the end of a bounded log.
 */
final class FollowTalks extends KeyedProcessFunction<String, LoggedTalks, Round> {
  private static final long serialVersionUID = 1;
  static final OutputTag<Alert> ALERTS = new OutputTag<>("alerts") {};

  private static final LedgerLimits LIMITS = LedgerLimits.DEFAULT;

  /** Fires at the end of a bounded log, after everything else. */
  private static final long END = Long.MAX_VALUE - 1;

  private final long tickMillis;
  private transient @Nullable TalksLedger ledger;
  private transient @Nullable StateStore store;
  private transient @Nullable ValueState<Long> newest;
  private transient @Nullable Counters counters;
  private transient long lastArrival;

  /**
   * @param tickMillis how often a quiet log is looked after; 0 where there is no live clock
   */
  FollowTalks(long tickMillis) {
    this.tickMillis = tickMillis;
  }

  @Override
  public void open(OpenContext context) {
    store = new StateStore(getRuntimeContext());
    newest = getRuntimeContext().getState(new ValueStateDescriptor<>("talks.newest", Types.LONG));
    counters = new Counters(getRuntimeContext().getMetricGroup(), "accepted");
    ledger = null;
    lastArrival = Long.MIN_VALUE;
  }

  @Override
  public void processElement(LoggedTalks record, Context context, Collector<Round> out)
      throws Exception {
    Counters count = Objects.requireNonNull(counters);
    count.in();
    ValueState<Long> newestState = Objects.requireNonNull(newest);
    long time = record.talks().streamTime().toEpochMilli();
    Long before = newestState.value();
    if (before == null) {
      context.timerService().registerEventTimeTimer(END);
      tick(context);
    }
    if (before == null || time > before) {
      newestState.update(time);
    }
    long start = System.nanoTime();
    emit(ledger().accept(record.talks(), record.position()), context, out);
    lastArrival = context.timerService().currentProcessingTime();
    count.took(start);
    count.out(record.talks().streamTime());
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<Round> out)
      throws Exception {
    if (timestamp == END) {
      Long last = Objects.requireNonNull(newest).value();
      if (last != null) {
        Instant end = Instant.ofEpochMilli(last).plus(LIMITS.gather()).plusMillis(1);
        emit(ledger().advance(end), context, out);
      }
      return;
    }
    long now = context.timerService().currentProcessingTime();
    if (lastArrival == Long.MIN_VALUE) {
      // Just restarted: first see what the log has.
      lastArrival = now;
    } else if (now - lastArrival >= tickMillis) {
      emit(ledger().advance(Instant.ofEpochMilli(now - tickMillis)), context, out);
    }
    tick(context);
  }

  private void tick(Context context) {
    if (tickMillis > 0) {
      long now = context.timerService().currentProcessingTime();
      context.timerService().registerProcessingTimeTimer(now + tickMillis);
    }
  }

  private TalksLedger ledger() throws IOException {
    TalksLedger open = ledger;
    if (open == null) {
      open = TalksLedger.open(Objects.requireNonNull(store), LIMITS);
      ledger = open;
    }
    return open;
  }

  private void emit(Growth growth, Context context, Collector<Round> out) {
    growth.rounds().forEach(out::collect);
    Counters count = Objects.requireNonNull(counters);
    for (Alert alert : growth.alerts()) {
      count.more("alerts", "type", alert.type());
      context.output(ALERTS, alert);
    }
  }
}
