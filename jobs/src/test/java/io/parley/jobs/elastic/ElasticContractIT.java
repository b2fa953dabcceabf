package io.parley.jobs.elastic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.jobs.local.ElasticsearchNode;
import io.parley.jobs.local.NewerElasticsearch;
import io.parley.jobs.local.RealElasticsearch;
import io.parley.jobs.settings.Settings;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.runtime.testutils.MiniClusterResourceConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.test.junit5.MiniClusterExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the sink and setup ask of a server, asked of a real one of each major version. */
@ExtendWith(RealElasticsearch.class)
class ElasticContractIT {
  @RegisterExtension
  static final MiniClusterExtension CLUSTER =
      new MiniClusterExtension(
          new MiniClusterResourceConfiguration.Builder()
              .setNumberTaskManagers(1)
              .setNumberSlotsPerTaskManager(1)
              .build());

  private static final List<String> BURIED = Collections.synchronizedList(new ArrayList<>());

  @Test
  void elasticsearch8KeepsTheContract(ElasticsearchNode node) throws Exception {
    assertTrue(contract(node).startsWith("8.19."));
  }

  @Test
  void elasticsearch9KeepsTheContract() throws Exception {
    assumeTrue(NewerElasticsearch.possible(), "Elasticsearch 9 needs Java 21 or later");
    try (ElasticsearchNode node = NewerElasticsearch.start()) {
      assertTrue(contract(node).startsWith("9."));
    }
  }

  /** Gives the version of the server that kept it. */
  private static String contract(ElasticsearchNode node) throws Exception {
    BURIED.clear();
    Settings settings =
        Settings.load(
            List.of(
                "--elastic.urls=" + node.address(),
                "--elastic.prefix=contract",
                "--elastic.batch=100",
                "--elastic.flush-after=50ms"),
            Map.of());
    try (ElasticConnection elastic = ElasticConnection.open(settings.elastic())) {
      assertEquals(Index.values().length, Templates.check(elastic, List.of(Index.values())).size());
      Templates.install(elastic);
      Templates.install(elastic);
      assertEquals(List.of(), Templates.check(elastic, List.of(Index.values())));

      List<IndexAction> actions = new ArrayList<>();
      for (int i = 0; i < 250; i++) {
        actions.add(story("s" + i, 5, "{\"story_id\":\"s" + i + "\",\"article_count\":1}"));
      }
      actions.add(story("odd-field", 1, "{\"nobody_knows\":1}"));
      actions.add(story("odd-value", 1, "{\"article_count\":\"many\"}"));
      run(settings, actions);
      assertEquals(250, count(elastic));
      assertEquals(2, BURIED.size(), BURIED.toString());
      assertTrue(BURIED.stream().anyMatch(line -> line.contains("nobody_knows")), BURIED + "");

      // A replay, what is older, and what is newer.
      run(
          settings,
          List.of(
              story("s1", 5, "{\"story_id\":\"s1\",\"article_count\":1}"),
              story("s2", 4, "{\"story_id\":\"s2\",\"article_count\":9}"),
              story("s3", 6, "{\"story_id\":\"s3\",\"article_count\":3}")));
      assertEquals(250, count(elastic));
      assertEquals(1, articles(elastic, "s2"));
      assertEquals(3, articles(elastic, "s3"));
      assertEquals(2, BURIED.size(), BURIED.toString());
      return elastic.request("GET", "/", null).at("/version/number").asText();
    }
  }

  private static IndexAction story(String id, long version, String json) {
    return new IndexAction(
        "contract-stories-g1", id, version, 0, json.getBytes(StandardCharsets.UTF_8));
  }

  private static void run(Settings settings, List<IndexAction> actions) throws Exception {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
    env.setParallelism(1);
    env.fromData(actions).sinkTo(new ElasticSink(settings.elastic(), Graves::new));
    env.execute();
  }

  private static long count(ElasticConnection elastic) throws Exception {
    elastic.request("POST", "/contract-stories/_refresh", null);
    return elastic.request("GET", "/contract-stories/_count", null).path("count").asLong();
  }

  private static int articles(ElasticConnection elastic, String id) throws Exception {
    JsonNode document = elastic.request("GET", "/contract-stories-g1/_doc/" + id, null);
    return document.at("/_source/article_count").intValue();
  }

  private static final class Graves implements DeadDocuments {
    @Override
    public CompletableFuture<?> bury(IndexAction action, String why) {
      BURIED.add(action.id() + ": " + why);
      return CompletableFuture.completedFuture(null);
    }

    @Override
    public void close() {}
  }
}
