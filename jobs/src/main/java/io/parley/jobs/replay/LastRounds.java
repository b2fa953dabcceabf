package io.parley.jobs.replay;

import io.parley.wire.Round;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * The last state of each round, once all is read. Kept in memory: a replay ends or is begun anew.
 */
final class LastRounds extends KeyedProcessFunction<String, Round, Round> {
  private static final long serialVersionUID = 1;
  private final Map<String, Round> last = new HashMap<>();

  @Override
  public void processElement(Round round, Context context, Collector<Round> out) {
    if (last.put(round.roundId(), round) == null && last.size() == 1) {
      context.timerService().registerEventTimeTimer(Long.MAX_VALUE);
    }
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<Round> out) {
    last.values().stream()
        .sorted(Comparator.comparing(Round::firstReportedAt).thenComparing(Round::roundId))
        .forEach(out::collect);
    last.clear();
  }
}
