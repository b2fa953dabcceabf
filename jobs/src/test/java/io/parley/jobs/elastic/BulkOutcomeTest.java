package io.parley.jobs.elastic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletionException;
import org.apache.flink.connector.base.sink.writer.BufferedRequestState;
import org.apache.flink.connector.base.sink.writer.RequestEntryWrapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BulkOutcomeTest {
  @ParameterizedTest
  @CsvSource({
    "200, , STORED",
    "201, , STORED",
    "409, version_conflict_engine_exception, STALE",
    "429, es_rejected_execution_exception, RETRY",
    "503, unavailable_shards_exception, RETRY",
    "500, , RETRY",
    "403, cluster_block_exception, RETRY",
    "401, security_exception, RETRY",
    "400, document_parsing_exception, DEAD",
    "413, , DEAD",
    "404, , DEAD",
    "404, index_not_found_exception, RETRY"
  })
  void eachStatusOfADocumentHasItsOutcome(int status, String error, BulkOutcome outcome) {
    assertEquals(outcome, BulkOutcome.ofItem(status, error));
  }

  @ParameterizedTest
  @CsvSource({"400, SPLIT", "413, SPLIT", "401, RETRY", "429, RETRY", "500, RETRY", "503, RETRY"})
  void eachStatusOfARequestHasItsOutcome(int status, BulkOutcome outcome) {
    assertEquals(outcome, BulkOutcome.ofRequest(status));
  }

  @Test
  void aConnectionThatFailsIsTriedAgain() {
    Failure failure = Failure.of(new CompletionException(new ConnectException("refused")));
    assertEquals(new Failure(BulkOutcome.RETRY, "refused"), failure);
    assertEquals(BulkOutcome.RETRY, Failure.of(new IOException()).outcome());
  }

  @Test
  void pausesGrowToTwentySecondsAndBeginAgainAfterSuccess() {
    Backoff backoff = new Backoff(new SplittableRandom(1));
    long before = 0;
    for (int i = 0; i < 40; i++) {
      long pause = backoff.next();
      long full = Math.min(20_000, 200L << Math.min(i, 20));
      assertEquals(true, pause >= full / 2 && pause <= full, i + ": " + pause + " after " + before);
      before = pause;
    }
    backoff.reset();
    assertEquals(true, backoff.next() <= 200);
  }

  @Test
  void unsentDocumentsComeBackFromACheckpointAsTheyWere() throws Exception {
    ActionSerializer serializer = new ActionSerializer();
    byte[] json = "{\"title\":\"Zürich ☃\"}".getBytes(StandardCharsets.UTF_8);
    IndexAction action = new IndexAction("parley-rounds-g2", "r-ü", 42, -7, json);
    BufferedRequestState<IndexAction> state =
        new BufferedRequestState<>(List.of(new RequestEntryWrapper<>(action, action.size())));
    BufferedRequestState<IndexAction> back =
        serializer.deserialize(serializer.getVersion(), serializer.serialize(state));
    assertEquals(
        List.of(action),
        back.getBufferedRequestEntries().stream()
            .map(RequestEntryWrapper::getRequestEntry)
            .toList());
  }
}
