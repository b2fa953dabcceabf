package io.parley.jobs.stories;

import io.parley.jobs.kafka.Counters;
import io.parley.jobs.ordering.OrderBuffer;
import io.parley.story.Placement;
import io.parley.story.StoryJudge;
import io.parley.story.StorySettings;
import io.parley.wire.TaggedArticle;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.metrics.Counter;
import org.apache.flink.streaming.api.TimeDomain;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/**
 * One judge a language, fed in event-time order. Judges in memory are caches of keyed state and are
 * made again after a restart. A late article is judged when it comes, and counted. A timer empties
 * a language that has gone quiet.
 */
final class JudgeStories extends KeyedProcessFunction<String, TaggedArticle, PlacedArticle> {
  private static final long serialVersionUID = 1;

  private static final StorySettings SETTINGS = StorySettings.MEASURED;

  /** Articles of one millisecond that get versions of their own: ten bits. */
  private static final int RANK_BITS = 10;

  private final long quietMillis;
  private transient @Nullable OrderBuffer<TaggedArticle> buffer;
  private transient @Nullable StateStoryStore store;
  private transient @Nullable ValueState<Long> lastVersion;
  private transient @Nullable ValueState<Long> newest;
  private transient @Nullable ValueState<Long> closing;
  private transient @Nullable Map<String, StoryJudge> judges;
  private transient @Nullable Counters counters;
  private transient @Nullable Counter copies;
  private transient @Nullable Counter late;
  private transient @Nullable Counter opened;

  JudgeStories(long quietMillis) {
    this.quietMillis = quietMillis;
  }

  @Override
  public void open(OpenContext context) {
    buffer =
        new OrderBuffer<>(
            getRuntimeContext(),
            TypeInformation.of(TaggedArticle.class),
            tagged -> tagged.article().id(),
            quietMillis);
    store = new StateStoryStore(getRuntimeContext());
    lastVersion =
        getRuntimeContext().getState(new ValueStateDescriptor<>("stories.version", Types.LONG));
    newest = getRuntimeContext().getState(new ValueStateDescriptor<>("stories.newest", Types.LONG));
    closing =
        getRuntimeContext().getState(new ValueStateDescriptor<>("stories.closing", Types.LONG));
    judges = new HashMap<>();
    Counters count = new Counters(getRuntimeContext().getMetricGroup(), "placed");
    counters = count;
    copies = count.group().counter("copies");
    late = count.group().counter("late");
    opened = count.group().counter("storiesOpened");
  }

  /** How many articles came after later ones had gone on. */
  long late() {
    return Objects.requireNonNull(late).getCount();
  }

  @Override
  public void processElement(TaggedArticle tagged, Context context, Collector<PlacedArticle> out)
      throws Exception {
    Objects.requireNonNull(counters).in();
    long time = tagged.article().streamTime().toEpochMilli();
    List<TaggedArticle> now =
        Objects.requireNonNull(buffer).add(tagged, time, context.timerService());
    if (!now.isEmpty()) {
      Objects.requireNonNull(late).inc();
    }
    judge(now, context, out);
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<PlacedArticle> out)
      throws Exception {
    boolean eventTime = context.timeDomain() == TimeDomain.EVENT_TIME;
    OrderBuffer<TaggedArticle> order = Objects.requireNonNull(buffer);
    judge(order.timer(timestamp, eventTime, context.timerService()), context, out);
    if (eventTime && Objects.equals(Objects.requireNonNull(closing).value(), timestamp)) {
      close(timestamp, context);
    }
  }

  private void judge(List<TaggedArticle> due, Context context, Collector<PlacedArticle> out)
      throws Exception {
    for (TaggedArticle tagged : due) {
      long start = System.nanoTime();
      StoryJudge judge = judge(context.getCurrentKey());
      Placement placement = judge.place(tagged);
      long time = tagged.article().streamTime().toEpochMilli();
      out.collect(
          new PlacedArticle(
              tagged, placement, judge.document(placement.storyId()), nextVersion(time)));
      Objects.requireNonNull(counters).took(start);
      Objects.requireNonNull(counters).out(tagged.article().streamTime());
      if (placement.duplicateOf() != null) {
        Objects.requireNonNull(copies).inc();
      }
      if (placement.opened()) {
        Objects.requireNonNull(opened).inc();
      }
      closeAfter(time, context);
    }
  }

  private StoryJudge judge(String language) {
    return Objects.requireNonNull(judges)
        .computeIfAbsent(language, key -> new StoryJudge(Objects.requireNonNull(store), SETTINGS));
  }

  /** Stream time and rank within it; never less than what an earlier article got. */
  private long nextVersion(long time) throws Exception {
    ValueState<Long> state = Objects.requireNonNull(lastVersion);
    Long last = state.value();
    long version = Math.max(time << RANK_BITS, last == null ? 1 : last + 1);
    state.update(version);
    return version;
  }

  /** Sees to it that this language is emptied once its last article has left the window. */
  private void closeAfter(long time, Context context) throws Exception {
    ValueState<Long> last = Objects.requireNonNull(newest);
    Long before = last.value();
    if (before == null || time > before) {
      last.update(time);
    }
    if (Objects.requireNonNull(closing).value() == null) {
      setTimer(time, context);
    }
  }

  private void setTimer(long time, Context context) throws Exception {
    long end = time + SETTINGS.window().toMillis() + 1;
    context.timerService().registerEventTimeTimer(end);
    Objects.requireNonNull(closing).update(end);
  }

  private void close(long timestamp, OnTimerContext context) throws Exception {
    judge(context.getCurrentKey()).expire(Instant.ofEpochMilli(timestamp));
    Objects.requireNonNull(closing).clear();
    Long last = Objects.requireNonNull(newest).value();
    if (last != null && last + SETTINGS.window().toMillis() >= timestamp) {
      setTimer(last, context);
      return;
    }
    Objects.requireNonNull(newest).clear();
    Objects.requireNonNull(lastVersion).clear();
    Objects.requireNonNull(buffer).forget();
    Objects.requireNonNull(judges).remove(context.getCurrentKey());
  }
}
