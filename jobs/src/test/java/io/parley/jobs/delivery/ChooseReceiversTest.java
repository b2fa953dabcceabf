package io.parley.jobs.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.parley.jobs.settings.Settings;
import io.parley.jobs.start.SampleRecords;
import io.parley.wire.Alert;
import io.parley.wire.AlertType;
import io.parley.wire.Delivery;
import io.parley.wire.Json;
import io.parley.wire.Silence;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.co.CoBroadcastWithKeyedOperator;
import org.apache.flink.streaming.util.KeyedBroadcastOperatorTestHarness;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChooseReceiversTest {
  private static final Settings SETTINGS =
      Settings.load(
          List.of(
              "--channels.desk.url=https://desk.example/hook",
              "--channels.archive.url=https://archive.example/hook",
              "--channels.archive.everything=true"),
          Map.of());

  private static final Instant END = Instant.ofEpochSecond(1000);

  private static KeyedBroadcastOperatorTestHarness<String, Alert, WatchChange, Notice> harness()
      throws Exception {
    return new KeyedBroadcastOperatorTestHarness<>(
        new CoBroadcastWithKeyedOperator<>(
            new ChooseReceivers(SETTINGS.delivery()),
            List.of(ChooseReceivers.WATCHES, ChooseReceivers.SILENCES)),
        alert -> "desk",
        Types.STRING,
        1,
        1,
        0);
  }

  @Test
  void aSilenceHoldsBackUntilItsEndAndSaysSoAmongTheDeliveries() throws Exception {
    try (var harness = warm()) {
      harness.processBroadcastElement(silence("night", "archive", List.of("IRN")), 0);
      harness.setProcessingTime(END.toEpochMilli() - 1);
      harness.processElement(SampleRecords.alert("al1"), 0);
      assertEquals(List.of("al1 desk w1"), told(harness));
      List<Delivery> held = heldBack(harness);
      assertEquals(1, held.size());
      assertEquals("archive", held.get(0).channel());
      assertFalse(held.get(0).delivered());
      assertEquals(0, held.get(0).tries());
      assertEquals(
          "held back until 1970-01-01T00:16:40Z by silence night of the desk: known",
          held.get(0).detail());

      harness.setProcessingTime(END.toEpochMilli());
      harness.processElement(SampleRecords.alert("al2"), 0);
      assertEquals(List.of("al1 desk w1", "al2 archive *", "al2 desk w1"), told(harness));
    }
  }

  @Test
  void aSilenceForOthersOrOneThatWasRemovedHoldsNothingBack() throws Exception {
    try (var harness = warm()) {
      harness.processBroadcastElement(silence("other", null, List.of("BRA")), 0);
      harness.processBroadcastElement(silence("gone", null, List.of()), 0);
      harness.processBroadcastElement(new WatchChange("silence:gone", null, null), 0);
      harness.processElement(SampleRecords.alert("al1"), 0);
      assertEquals(List.of("al1 archive *", "al1 desk w1"), told(harness));
    }
  }

  @Test
  void aCancellationPassesASilenceThatDoesNotNameIt() throws Exception {
    Silence plain =
        new Silence("s", null, List.of(), List.of(), List.of(), List.of(), END, "d", "w");
    Silence strict =
        new Silence(
            "s", null, List.of(), List.of(), List.of(), List.of(AlertType.CANCEL), END, "d", "w");
    Alert cancel = cancel();
    assertEquals(false, plain.holdsBack(cancel, "desk", Instant.EPOCH));
    assertEquals(true, strict.holdsBack(cancel, "desk", Instant.EPOCH));
    assertEquals(true, plain.holdsBack(SampleRecords.alert("a"), "desk", Instant.EPOCH));
  }

  @Test
  void silencesOutliveARestart() throws Exception {
    OperatorSubtaskState state;
    try (var harness = warm()) {
      harness.processBroadcastElement(silence("night", null, List.of()), 0);
      state = harness.snapshot(1, 1);
    }
    try (var harness = harness()) {
      harness.initializeState(state);
      harness.open();
      harness.processElement(SampleRecords.alert("al1"), 0);
      assertEquals(List.of(), told(harness));
      assertEquals(2, heldBack(harness).size());
    }
  }

  @Test
  void anAlertThatComesAgainIsNotToldAgain() throws Exception {
    OperatorSubtaskState state;
    try (var harness = warm()) {
      harness.processElement(SampleRecords.alert("al1"), 0);
      harness.processElement(SampleRecords.alert("al1"), 0);
      state = harness.snapshot(1, 1);
      assertEquals(2, told(harness).size());
    }
    try (var harness = harness()) {
      harness.initializeState(state);
      harness.open();
      harness.processElement(SampleRecords.alert("al1"), 0);
      assertEquals(List.of(), told(harness));
      harness.processElement(SampleRecords.alert("al2"), 0);
      assertEquals(2, told(harness).size());
    }
  }

  /** A harness that has read one watch and no longer waits for more. */
  private static KeyedBroadcastOperatorTestHarness<String, Alert, WatchChange, Notice> warm()
      throws Exception {
    var harness = harness();
    harness.open();
    harness.processBroadcastElement(
        new WatchChange("w1", SampleRecords.watch("w1", "desk", List.of("IRN")), null), 0);
    harness.processElement(SampleRecords.alert("first"), 0);
    harness.setProcessingTime(SETTINGS.delivery().warmUp().toMillis());
    harness.getOutput().clear();
    return harness;
  }

  private static WatchChange silence(String id, @Nullable String channel, List<String> parties) {
    Silence silence =
        new Silence(
            id, channel, parties, List.of(), List.of(), List.of(), END, "the desk", "known");
    return new WatchChange(Silence.KEY + id, null, silence);
  }

  private static Alert cancel() throws IOException {
    String json =
        Json.line(SampleRecords.alert("a")).replace("\"type\":\"new\"", "\"type\":\"cancel\"");
    return Json.read(json.getBytes(StandardCharsets.UTF_8), Alert.class);
  }

  private static List<String> told(
      KeyedBroadcastOperatorTestHarness<String, Alert, WatchChange, Notice> harness) {
    return harness.extractOutputValues().stream()
        .map(notice -> notice.alert().alertId() + " " + notice.channel() + " " + notice.watchId())
        .toList();
  }

  private static List<Delivery> heldBack(
      KeyedBroadcastOperatorTestHarness<String, Alert, WatchChange, Notice> harness) {
    List<Delivery> held = new ArrayList<>();
    var records = harness.getSideOutput(ChooseReceivers.HELD_BACK);
    if (records != null) {
      records.forEach(record -> held.add(record.getValue()));
    }
    return held;
  }
}
