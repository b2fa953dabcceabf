package io.parley.jobs.talks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.parley.jobs.start.SampleRecords;
import io.parley.wire.Alert;
import io.parley.wire.AlertType;
import io.parley.wire.Round;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class FollowTalksTest {
  @Test
  void aNewRoundIsAlertedAtOnceAndCarriesItsPlaceInTheLog() throws Exception {
    try (var harness = harness(5000)) {
      harness.open();
      harness.processElement(talks("a1", 7), 0);
      List<Round> rounds = harness.extractOutputValues();
      assertEquals(List.of("IRN", "USA"), rounds.get(0).parties());
      assertEquals(8, rounds.get(0).version());
      List<Alert> alerts = alerts(harness);
      assertEquals(1, alerts.size());
      assertEquals(AlertType.NEW, alerts.get(0).type());
    }
  }

  @Test
  void theSameLogGivesTheSameAlertsAcrossARestart() throws Exception {
    List<String> unbroken = new ArrayList<>();
    try (var harness = harness(0)) {
      harness.open();
      for (int i = 0; i < 6; i++) {
        harness.processElement(talks("a" + i, i), 0);
      }
      alerts(harness).forEach(alert -> unbroken.add(alert.toString()));
    }
    List<String> broken = new ArrayList<>();
    OperatorSubtaskState state;
    try (var harness = harness(0)) {
      harness.open();
      for (int i = 0; i < 3; i++) {
        harness.processElement(talks("a" + i, i), 0);
      }
      state = harness.snapshot(1, 1);
      alerts(harness).forEach(alert -> broken.add(alert.toString()));
    }
    try (var harness = harness(0)) {
      harness.initializeState(state);
      harness.open();
      for (int i = 3; i < 6; i++) {
        harness.processElement(talks("a" + i, i), 0);
      }
      alerts(harness).forEach(alert -> broken.add(alert.toString()));
    }
    assertEquals(unbroken, broken);
    assertTrue(unbroken.size() >= 1);
  }

  @Test
  void aBoundedLogEndsWithoutAWaitForTheClock() throws Exception {
    try (var harness = harness(0)) {
      harness.open();
      harness.processElement(talks("a1", 0), 0);
      assertEquals(0, harness.numProcessingTimeTimers());
      harness.processWatermark(Long.MAX_VALUE);
      assertEquals(0, harness.numEventTimeTimers());
    }
  }

  private static List<Alert> alerts(
      KeyedOneInputStreamOperatorTestHarness<String, LoggedTalks, Round> harness) {
    var output = harness.getSideOutput(FollowTalks.ALERTS);
    List<Alert> alerts = new ArrayList<>();
    if (output != null) {
      output.forEach(record -> alerts.add(record.getValue()));
    }
    return alerts;
  }

  private static LoggedTalks talks(String id, long position) {
    assertNotNull(id);
    return new LoggedTalks(
        SampleRecords.talks(id, SampleRecords.AT.plusSeconds(position)), position);
  }

  private static KeyedOneInputStreamOperatorTestHarness<String, LoggedTalks, Round> harness(
      long tick) throws Exception {
    return new KeyedOneInputStreamOperatorTestHarness<>(
        new KeyedProcessOperator<>(new FollowTalks(tick)), talks -> "talks", Types.STRING);
  }
}
