package io.parley.jobs.ordering;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.TimerService;
import org.jspecify.annotations.Nullable;

/**
 * Holds a key's records back until they can be given on in order. Its function calls {@link #add}
 * for each record and {@link #timer} from {@code onTimer}; both give what is due now, in order. All
 * it knows is in keyed state.
 *
 * @param <T> a type Flink serialises without Kryo
 */
public final class OrderBuffer<T> {
  private final Function<T, String> idOf;
  private final long quietMillis;
  private final MapState<Long, Map<String, T>> waiting;
  private final ValueState<Long> frontier;
  private final ValueState<Long> quietTimer;

  /**
   * Opens it in a keyed function's {@code open}.
   *
   * @param idOf orders records of the same millisecond; a second one with the same id replaces the
   *     first
   * @param quietMillis processing time without a record after which all that waits is given on
   */
  public OrderBuffer(
      RuntimeContext context, TypeInformation<T> type, Function<T, String> idOf, long quietMillis) {
    this.idOf = idOf;
    this.quietMillis = quietMillis;
    this.waiting =
        context.getMapState(
            new MapStateDescriptor<>("order.waiting", Types.LONG, Types.MAP(Types.STRING, type)));
    this.frontier = context.getState(new ValueStateDescriptor<>("order.frontier", Types.LONG));
    this.quietTimer = context.getState(new ValueStateDescriptor<>("order.quiet-timer", Types.LONG));
  }

  /** Takes in a record; gives it back at once where records after it have already gone on. */
  public List<T> add(T record, long streamTime, TimerService timers) throws IOException {
    if (isLate(streamTime, timers)) {
      return List.of(record);
    }
    put(record, streamTime);
    timers.registerEventTimeTimer(streamTime);
    Long old = quietTimer.value();
    long wanted = timers.currentProcessingTime() + quietMillis;
    // Moving the timer with every record would cost more than the record itself.
    if (old == null || wanted - old > quietMillis / 4) {
      if (old != null) {
        timers.deleteProcessingTimeTimer(old);
      }
      timers.registerProcessingTimeTimer(wanted);
      quietTimer.update(wanted);
    }
    return List.of();
  }

  /** True where a record of this stream time comes after later ones have gone on. */
  public boolean isLate(long streamTime, TimerService timers) throws IOException {
    Long gone = frontier.value();
    return streamTime <= timers.currentWatermark() || (gone != null && streamTime < gone);
  }

  /** Gives what is due at this timer, in order. */
  public List<T> timer(long timestamp, boolean eventTime, TimerService timers) throws IOException {
    if (eventTime) {
      List<T> due = take(timestamp);
      if (isEmpty()) {
        stopQuietTimer(timers);
      }
      return due;
    }
    Long mine = quietTimer.value();
    if (mine == null || mine != timestamp) {
      return List.of();
    }
    quietTimer.clear();
    List<Long> times = new ArrayList<>();
    keys().forEach(times::add);
    times.sort(null);
    List<T> due = new ArrayList<>();
    for (Long time : times) {
      timers.deleteEventTimeTimer(time);
      due.addAll(take(time));
    }
    return due;
  }

  /** True where nothing waits. */
  public boolean isEmpty() throws IOException {
    try {
      return waiting.isEmpty();
    } catch (Exception e) {
      throw failed(e);
    }
  }

  /** Forgets how far it got, for a key whose records all lie behind the watermark. */
  public void forget() throws IOException {
    if (isEmpty()) {
      frontier.clear();
    }
  }

  private void stopQuietTimer(TimerService timers) throws IOException {
    Long timer = quietTimer.value();
    if (timer != null) {
      timers.deleteProcessingTimeTimer(timer);
      quietTimer.clear();
    }
  }

  private void put(T record, long streamTime) throws IOException {
    try {
      Map<String, T> there = waiting.get(streamTime);
      Map<String, T> records = there == null ? new HashMap<>() : there;
      records.put(idOf.apply(record), record);
      waiting.put(streamTime, records);
    } catch (Exception e) {
      throw failed(e);
    }
  }

  private List<T> take(long time) throws IOException {
    try {
      Map<String, T> due = waiting.get(time);
      if (due == null) {
        return List.of();
      }
      waiting.remove(time);
      Long gone = frontier.value();
      if (gone == null || time > gone) {
        frontier.update(time);
      }
      return List.copyOf(new TreeMap<>(due).values());
    } catch (Exception e) {
      throw failed(e);
    }
  }

  private Iterable<Long> keys() throws IOException {
    try {
      return waiting.keys();
    } catch (Exception e) {
      throw failed(e);
    }
  }

  /** Flink's map state may throw anything it likes; all of it means that the state is broken. */
  private static IOException failed(@Nullable Exception e) {
    return new IOException("order buffer", e);
  }
}
