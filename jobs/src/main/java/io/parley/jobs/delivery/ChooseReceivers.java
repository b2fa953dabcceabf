package io.parley.jobs.delivery;

import io.parley.jobs.settings.Channel;
import io.parley.jobs.settings.DeliverySettings;
import io.parley.wire.Alert;
import io.parley.wire.Delivery;
import io.parley.wire.Silence;
import io.parley.wire.Watch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.BroadcastState;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ReadOnlyBroadcastState;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;

/**
 * Finds for each alert the channels that are to hear it, each once however many of its watches ask,
 * unless a silence holds it back; what is held back is recorded as a delivery that was none. A
 * fresh job holds alerts back a few seconds, until the watches have been read.
 */
final class ChooseReceivers
    extends KeyedBroadcastProcessFunction<String, Alert, WatchChange, Notice> {
  private static final long serialVersionUID = 1;

  static final MapStateDescriptor<String, Watch> WATCHES =
      new MapStateDescriptor<>("delivery.watches", Types.STRING, TypeInformation.of(Watch.class));

  static final MapStateDescriptor<String, Silence> SILENCES =
      new MapStateDescriptor<>(
          "delivery.silences", Types.STRING, TypeInformation.of(Silence.class));

  /** What was held back, as deliveries that were none. */
  static final OutputTag<Delivery> HELD_BACK = new OutputTag<>("held-back") {};

  /** In place of a watch, where a channel hears everything. */
  static final String EVERYTHING = "*";

  /** So long an alert that comes again is known for a repeat, milliseconds. */
  private static final long HEARD_MILLIS = Duration.ofDays(14).toMillis();

  private static final long SWEEP_MILLIS = Duration.ofHours(1).toMillis();

  private final List<Channel> channels;
  private final long warmUpMillis;
  private transient long swept;
  private transient @Nullable ValueState<Boolean> warm;
  private transient @Nullable ListState<Alert> held;
  private transient @Nullable MapState<String, Long> heard;

  ChooseReceivers(DeliverySettings settings) {
    this.channels = settings.channels();
    this.warmUpMillis = settings.warmUp().toMillis();
  }

  @Override
  public void open(OpenContext context) {
    warm = getRuntimeContext().getState(new ValueStateDescriptor<>("delivery.warm", Types.BOOLEAN));
    held =
        getRuntimeContext()
            .getListState(
                new ListStateDescriptor<>("delivery.held", TypeInformation.of(Alert.class)));
    heard =
        getRuntimeContext()
            .getMapState(new MapStateDescriptor<>("delivery.heard", Types.STRING, Types.LONG));
  }

  @Override
  public void processElement(Alert alert, ReadOnlyContext context, Collector<Notice> out)
      throws Exception {
    if (isRepeat(alert, context.timerService().currentProcessingTime())) {
      return;
    }
    Boolean state = Objects.requireNonNull(warm).value();
    if (Boolean.TRUE.equals(state)) {
      choose(alert, context, out);
      return;
    }
    Objects.requireNonNull(held).add(alert);
    if (state == null) {
      Objects.requireNonNull(warm).update(false);
      long now = context.timerService().currentProcessingTime();
      context.timerService().registerProcessingTimeTimer(now + warmUpMillis);
    }
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<Notice> out)
      throws Exception {
    Objects.requireNonNull(warm).update(true);
    ListState<Alert> waiting = Objects.requireNonNull(held);
    for (Alert alert : waiting.get()) {
      choose(alert, context, out);
    }
    waiting.clear();
  }

  @Override
  public void processBroadcastElement(WatchChange change, Context context, Collector<Notice> out)
      throws Exception {
    BroadcastState<String, Watch> watches = context.getBroadcastState(WATCHES);
    BroadcastState<String, Silence> silences = context.getBroadcastState(SILENCES);
    Watch watch = change.watch();
    Silence silence = change.silence();
    if (watch != null) {
      watches.put(change.key(), watch);
    } else if (silence != null) {
      silences.put(change.key(), silence);
    } else {
      watches.remove(change.key());
      silences.remove(change.key());
    }
  }

  /** A job that started again writes its last alerts to the topic once more. */
  private boolean isRepeat(Alert alert, long now) throws Exception {
    MapState<String, Long> known = Objects.requireNonNull(heard);
    String key = alert.alertId() + "." + alert.revision();
    if (known.contains(key)) {
      return true;
    }
    known.put(key, now);
    if (now - swept > SWEEP_MILLIS) {
      swept = now;
      List<String> old = new ArrayList<>();
      known
          .entries()
          .forEach(
              entry -> {
                if (now - entry.getValue() > HEARD_MILLIS) {
                  old.add(entry.getKey());
                }
              });
      for (String gone : old) {
        known.remove(gone);
      }
    }
    return false;
  }

  private void choose(Alert alert, ReadOnlyContext context, Collector<Notice> out)
      throws Exception {
    // Sorted, so that the one named does not depend on how the state is laid out.
    Map<String, Watch> watches = sorted(context.getBroadcastState(WATCHES));
    Map<String, Silence> silences = sorted(context.getBroadcastState(SILENCES));
    Instant now = Instant.ofEpochMilli(context.currentProcessingTime());
    for (Channel channel : channels) {
      List<String> asking = new ArrayList<>();
      watches.forEach(
          (id, watch) -> {
            if (watch.channel().equals(channel.name()) && watch.hears(alert)) {
              asking.add(id);
            }
          });
      if (asking.isEmpty() && !channel.everything()) {
        continue;
      }
      Notice notice =
          new Notice(alert, channel.name(), asking.isEmpty() ? EVERYTHING : asking.get(0));
      Silence silence = null;
      for (Silence known : silences.values()) {
        if (silence == null && known.holdsBack(alert, channel.name(), now)) {
          silence = known;
        }
      }
      if (silence == null) {
        out.collect(notice);
      } else {
        context.output(HELD_BACK, heldBack(notice, silence, now));
      }
    }
  }

  private static Delivery heldBack(Notice notice, Silence silence, Instant now) {
    Alert alert = notice.alert();
    return new Delivery(
        alert.alertId(),
        alert.revision(),
        alert.roundId(),
        notice.watchId(),
        notice.channel(),
        false,
        0,
        "held back until "
            + silence.until()
            + " by silence "
            + silence.silenceId()
            + " of "
            + silence.by()
            + ": "
            + silence.why(),
        now);
  }

  private static <T> Map<String, T> sorted(ReadOnlyBroadcastState<String, T> state)
      throws Exception {
    Map<String, T> sorted = new TreeMap<>();
    state.immutableEntries().forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return sorted;
  }
}
