package io.parley.jobs.delivery;

import io.parley.jobs.settings.Channel;
import io.parley.jobs.settings.DeliverySettings;
import io.parley.wire.Alert;
import io.parley.wire.Watch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ReadOnlyBroadcastState;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/**
 * Finds for each alert the channels that are to hear it, each once however many of its watches ask.
 * A fresh job holds alerts back a few seconds, until the watches have been read.
 */
final class ChooseReceivers
    extends KeyedBroadcastProcessFunction<String, Alert, WatchChange, Notice> {
  private static final long serialVersionUID = 1;

  static final MapStateDescriptor<String, Watch> WATCHES =
      new MapStateDescriptor<>("delivery.watches", Types.STRING, TypeInformation.of(Watch.class));

  /** In place of a watch, where a channel hears everything. */
  static final String EVERYTHING = "*";

  private final List<Channel> channels;
  private final long warmUpMillis;
  private transient @Nullable ValueState<Boolean> warm;
  private transient @Nullable ListState<Alert> held;

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
  }

  @Override
  public void processElement(Alert alert, ReadOnlyContext context, Collector<Notice> out)
      throws Exception {
    Boolean state = Objects.requireNonNull(warm).value();
    if (Boolean.TRUE.equals(state)) {
      choose(alert, context.getBroadcastState(WATCHES), out);
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
      choose(alert, context.getBroadcastState(WATCHES), out);
    }
    waiting.clear();
  }

  @Override
  public void processBroadcastElement(WatchChange change, Context context, Collector<Notice> out)
      throws Exception {
    Watch watch = change.watch();
    if (watch == null) {
      context.getBroadcastState(WATCHES).remove(change.watchId());
    } else {
      context.getBroadcastState(WATCHES).put(change.watchId(), watch);
    }
  }

  private void choose(
      Alert alert, ReadOnlyBroadcastState<String, Watch> watches, Collector<Notice> out)
      throws Exception {
    // Sorted, so that the watch named does not depend on how the state is laid out.
    Map<String, Watch> sorted = new TreeMap<>();
    watches.immutableEntries().forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    for (Channel channel : channels) {
      List<String> asking = new ArrayList<>();
      sorted.forEach(
          (id, watch) -> {
            if (watch.channel().equals(channel.name()) && watch.hears(alert)) {
              asking.add(id);
            }
          });
      if (!asking.isEmpty() || channel.everything()) {
        out.collect(
            new Notice(alert, channel.name(), asking.isEmpty() ? EVERYTHING : asking.get(0)));
      }
    }
  }
}
