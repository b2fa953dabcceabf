package io.parley.jobs.elastic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.parley.jobs.settings.ElasticSettings;
import io.parley.jobs.settings.Settings;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The sink's contract with a server that answers well, badly, late or not at all. */
class ElasticSinkTest {
  @RegisterExtension
  static final MiniClusterExtension CLUSTER =
      new MiniClusterExtension(
          new MiniClusterResourceConfiguration.Builder()
              .setNumberTaskManagers(1)
              .setNumberSlotsPerTaskManager(2)
              .build());

  private static final List<String> BURIED = Collections.synchronizedList(new ArrayList<>());

  private FakeElasticsearch server;

  @BeforeEach
  void start() throws Exception {
    BURIED.clear();
    server = new FakeElasticsearch();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void everyDocumentIsStoredOnceWithItsBytesUntouched() throws Exception {
    run(documents(1200));
    assertEquals(1200, server.versions.size());
    assertEquals("{\"n\":7}", server.sources.get("doc-7"));
    assertTrue(server.batches.size() >= 3, "batches of at most 500: " + server.batches);
    assertTrue(BURIED.isEmpty());
  }

  @Test
  void anOlderOrEqualVersionIsStaleAndNoTrouble() throws Exception {
    server.versions.put("doc-1", 5L);
    run(documents(3));
    assertEquals(Map.of("doc-0", 1L, "doc-1", 5L, "doc-2", 1L), server.versions);
    assertTrue(BURIED.isEmpty());
  }

  @Test
  void anItemThatIsRefusedForNowIsSentAgainAlone() throws Exception {
    server.itemTroubles.put("doc-2", new LinkedList<>(List.of(429, 503)));
    run(documents(5));
    assertEquals(5, server.versions.size());
    assertEquals(List.of(5, 1, 1), List.copyOf(server.batches));
  }

  @Test
  void anItemThatIsRefusedForGoodIsToldOfAndTheOthersAreStored() throws Exception {
    server.itemTroubles.put("doc-3", new LinkedList<>(List.of(400)));
    run(documents(5));
    assertEquals(4, server.versions.size());
    assertEquals(List.of("doc-3: HTTP 400 told to"), BURIED);
  }

  @Test
  void aServerThatIsBusyDownOrOddForAWhileLosesNothing() throws Exception {
    server.troubles.add(FakeElasticsearch.Trouble.status(429));
    server.troubles.add(FakeElasticsearch.Trouble.status(503));
    server.troubles.add(FakeElasticsearch.Trouble.garbage());
    server.troubles.add(FakeElasticsearch.Trouble.status(401));
    run(documents(10));
    assertEquals(10, server.versions.size());
    assertTrue(BURIED.isEmpty());
  }

  @Test
  void aServerThatNeverAnswersIsAskedAgain() throws Exception {
    server.troubles.add(FakeElasticsearch.Trouble.silence());
    run(documents(10));
    assertEquals(10, server.versions.size());
  }

  @Test
  void aBatchThatIsTooLargeIsHalvedUntilItFits() throws Exception {
    server.mostDocuments = 3;
    run(documents(20));
    assertEquals(20, server.versions.size());
    assertTrue(server.batches.contains(20) && server.batches.contains(10), server.batches + "");
  }

  @Test
  void aDocumentThatIsTooLargeByItselfIsToldOf() throws Exception {
    server.mostDocuments = 0;
    run(documents(2));
    assertEquals(new TreeSet<>(List.of("doc-0", "doc-1")), ids(BURIED));
    assertTrue(server.versions.isEmpty());
  }

  private void run(List<IndexAction> documents) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.setParallelism(1);
    ElasticSettings settings =
        Settings.load(
                List.of(
                    "--elastic.urls", server.url(),
                    "--elastic.request-timeout", "1s",
                    "--elastic.flush-after", "50ms"),
                Map.of())
            .elastic();
    env.fromData(documents).sinkTo(new ElasticSink(settings, RecordedDeaths::new));
    env.execute();
  }

  private static List<IndexAction> documents(int many) {
    List<IndexAction> documents = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      byte[] json = ("{\"n\":" + i + "}").getBytes(StandardCharsets.UTF_8);
      documents.add(new IndexAction("parley-articles-g1", "doc-" + i, 1, 0, json));
    }
    return documents;
  }

  private static TreeSet<String> ids(List<String> buried) {
    TreeSet<String> ids = new TreeSet<>();
    buried.forEach(line -> ids.add(line.substring(0, line.indexOf(':'))));
    return ids;
  }

  private static final class RecordedDeaths implements DeadDocuments {
    @Override
    public CompletableFuture<?> bury(IndexAction action, String why) {
      BURIED.add(action.id() + ": " + why);
      return CompletableFuture.completedFuture(null);
    }

    @Override
    public void close() {}
  }
}
