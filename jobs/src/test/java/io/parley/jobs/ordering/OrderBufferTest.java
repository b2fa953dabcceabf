package io.parley.jobs.ordering;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.TimeDomain;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.util.Collector;
import org.junit.jupiter.api.Test;

class OrderBufferTest {
  private static final long QUIET = 2000;

  /** Records are {@code time:id}. */
  private static final class Ordered extends KeyedProcessFunction<String, String, String> {
    private static final long serialVersionUID = 1;
    private transient OrderBuffer<String> buffer;

    @Override
    public void open(OpenContext context) {
      buffer = new OrderBuffer<>(getRuntimeContext(), Types.STRING, text -> text, QUIET);
    }

    @Override
    public void processElement(String text, Context context, Collector<String> out)
        throws Exception {
      long time = Long.parseLong(text.substring(0, text.indexOf(':')));
      buffer.add(text, time, context.timerService()).forEach(late -> out.collect("late " + late));
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext context, Collector<String> out)
        throws Exception {
      boolean eventTime = context.timeDomain() == TimeDomain.EVENT_TIME;
      buffer.timer(timestamp, eventTime, context.timerService()).forEach(out::collect);
    }
  }

  @Test
  void recordsGoOnByTimeAndThenById() throws Exception {
    try (var harness = harness()) {
      harness.open();
      feed(harness, "30:a", "10:b", "10:a", "20:c");
      harness.processWatermark(20);
      assertEquals(List.of("10:a", "10:b", "20:c"), texts(harness));
      harness.processWatermark(100);
      assertEquals(List.of("10:a", "10:b", "20:c", "30:a"), texts(harness));
    }
  }

  @Test
  void aRecordBehindTheWatermarkGoesOnAtOnce() throws Exception {
    try (var harness = harness()) {
      harness.open();
      feed(harness, "10:a");
      harness.processWatermark(50);
      feed(harness, "40:b");
      assertEquals(List.of("10:a", "late 40:b"), texts(harness));
    }
  }

  @Test
  void aQuietSpellEmptiesItAndALaterOneStillComesInOrder() throws Exception {
    try (var harness = harness()) {
      harness.open();
      harness.setProcessingTime(0);
      feed(harness, "30:a", "10:b");
      harness.setProcessingTime(QUIET - 1);
      assertEquals(List.of(), texts(harness));
      harness.setProcessingTime(QUIET * 2);
      assertEquals(List.of("10:b", "30:a"), texts(harness));
      feed(harness, "20:c", "40:d");
      harness.setProcessingTime(QUIET * 4);
      assertEquals(List.of("10:b", "30:a", "late 20:c", "40:d"), texts(harness));
      harness.processWatermark(100);
      assertEquals(4, texts(harness).size());
      assertEquals(0, harness.numEventTimeTimers());
      assertEquals(0, harness.numProcessingTimeTimers());
    }
  }

  @Test
  void whatWaitsSurvivesARestart() throws Exception {
    OperatorSubtaskState state;
    try (var harness = harness()) {
      harness.open();
      feed(harness, "20:a", "10:b");
      state = harness.snapshot(1, 1);
    }
    try (var harness = harness()) {
      harness.initializeState(state);
      harness.open();
      feed(harness, "15:c", "10:b");
      harness.processWatermark(100);
      assertEquals(List.of("10:b", "15:c", "20:a"), texts(harness));
    }
  }

  private static void feed(
      KeyedOneInputStreamOperatorTestHarness<String, String, String> harness, String... records)
      throws Exception {
    for (String record : records) {
      harness.processElement(record, 0);
    }
  }

  private static List<String> texts(
      KeyedOneInputStreamOperatorTestHarness<String, String, String> harness) {
    return harness.extractOutputValues();
  }

  private static KeyedOneInputStreamOperatorTestHarness<String, String, String> harness()
      throws Exception {
    return new KeyedOneInputStreamOperatorTestHarness<>(
        new KeyedProcessOperator<>(new Ordered()), text -> "k", Types.STRING);
  }
}
