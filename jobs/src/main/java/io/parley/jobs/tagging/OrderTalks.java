package io.parley.jobs.tagging;

import io.parley.wire.ArticleTalks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/**
 * Puts talks in the order of their stream time before they are written to their log, whose order is
 * that of the decisions. An article waits as long again as it took to come, but not less than the
 * least wait and not more than the most: what comes in at once waits shortly; after a restart, when
 * all that was not written yet comes again in another order, there is time to sort it. Nothing is
 * held back for a partition that is behind.
 */
final class OrderTalks extends KeyedProcessFunction<String, ArticleTalks, ArticleTalks> {
  private static final long serialVersionUID = 1;

  private static final Comparator<ArticleTalks> IN_ORDER =
      Comparator.comparing(ArticleTalks::streamTime).thenComparing(ArticleTalks::articleId);

  private final long leastMillis;
  private final long mostMillis;
  private transient @Nullable MapState<String, ArticleTalks> waiting;
  private transient @Nullable MapState<Long, Long> due;

  /**
   * @param leastMillis least wait, of the clock
   * @param mostMillis most
   */
  OrderTalks(long leastMillis, long mostMillis) {
    this.leastMillis = leastMillis;
    this.mostMillis = Math.max(leastMillis, mostMillis);
  }

  @Override
  public void open(OpenContext context) {
    waiting =
        getRuntimeContext()
            .getMapState(
                new MapStateDescriptor<>(
                    "talks.waiting", Types.STRING, TypeInformation.of(ArticleTalks.class)));
    due =
        getRuntimeContext()
            .getMapState(new MapStateDescriptor<>("talks.due", Types.LONG, Types.LONG));
  }

  @Override
  public void processElement(ArticleTalks talks, Context context, Collector<ArticleTalks> out)
      throws Exception {
    long now = context.timerService().currentProcessingTime();
    long streamTime = talks.streamTime().toEpochMilli();
    long wait = Math.max(leastMillis, Math.min(mostMillis, now - streamTime));
    waiting().put(talks.articleId(), talks);
    Long upTo = due().get(now + wait);
    due().put(now + wait, upTo == null ? streamTime : Math.max(upTo, streamTime));
    context.timerService().registerProcessingTimeTimer(now + wait);
  }

  /** Whatever is older than the one that waited long enough goes before it. */
  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<ArticleTalks> out)
      throws Exception {
    Long upTo = due().get(timestamp);
    if (upTo == null) {
      return;
    }
    due().remove(timestamp);
    List<ArticleTalks> ready = new ArrayList<>();
    for (ArticleTalks talks : waiting().values()) {
      if (talks.streamTime().toEpochMilli() <= upTo) {
        ready.add(talks);
      }
    }
    ready.sort(IN_ORDER);
    for (ArticleTalks talks : ready) {
      waiting().remove(talks.articleId());
      out.collect(talks);
    }
  }

  private MapState<String, ArticleTalks> waiting() {
    return Objects.requireNonNull(waiting);
  }

  private MapState<Long, Long> due() {
    return Objects.requireNonNull(due);
  }
}
