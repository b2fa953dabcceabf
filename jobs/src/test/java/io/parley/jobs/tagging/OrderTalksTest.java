package io.parley.jobs.tagging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.parley.jobs.start.SampleRecords;
import io.parley.wire.ArticleTalks;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class OrderTalksTest {
  private static final long AT = SampleRecords.AT.toEpochMilli();

  @Test
  void anOlderOneThatComesWithinTheWaitGoesFirst() throws Exception {
    try (var harness = harness()) {
      harness.open();
      harness.setProcessingTime(AT + 100);
      harness.processElement(talks("b", 50), 0);
      harness.setProcessingTime(AT + 200);
      harness.processElement(talks("a", 40), 0);
      harness.processElement(talks("later", 60), 0);
      assertEquals(List.of(), ids(harness));

      harness.setProcessingTime(AT + 400);
      assertEquals(List.of("a", "b"), ids(harness));
      harness.setProcessingTime(AT + 500);
      assertEquals(List.of("a", "b", "later"), ids(harness));
    }
  }

  @Test
  void whatComesLateWaitsAsLongAgainButNoLongerThanTheMost() throws Exception {
    try (var harness = harness()) {
      harness.open();
      harness.setProcessingTime(AT + 3_600_000);
      harness.processElement(talks("b", 1), 0);
      harness.setProcessingTime(AT + 3_602_900);
      harness.processElement(talks("a", 0), 0);
      harness.setProcessingTime(AT + 3_602_999);
      assertEquals(List.of(), ids(harness));
      harness.setProcessingTime(AT + 3_603_000);
      assertEquals(List.of("a", "b"), ids(harness));
    }
  }

  @Test
  void whatWaitsOutlivesARestart() throws Exception {
    OperatorSubtaskState state;
    try (var harness = harness()) {
      harness.open();
      harness.setProcessingTime(AT);
      harness.processElement(talks("b", 0), 0);
      state = harness.snapshot(1, 1);
    }
    try (var harness = harness()) {
      harness.initializeState(state);
      harness.open();
      harness.setProcessingTime(AT + 10_000);
      assertEquals(List.of("b"), ids(harness));
    }
  }

  private static List<String> ids(
      KeyedOneInputStreamOperatorTestHarness<String, ArticleTalks, ArticleTalks> harness) {
    return harness.extractOutputValues().stream().map(ArticleTalks::articleId).toList();
  }

  private static ArticleTalks talks(String id, long millis) {
    return SampleRecords.talks(id, SampleRecords.AT.plusMillis(millis));
  }

  private static KeyedOneInputStreamOperatorTestHarness<String, ArticleTalks, ArticleTalks>
      harness() throws Exception {
    return new KeyedOneInputStreamOperatorTestHarness<>(
        new KeyedProcessOperator<>(new OrderTalks(300, 3000)), talks -> "talks", Types.STRING);
  }
}
