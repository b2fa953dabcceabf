package io.parley.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.parley.jobs.settings.Settings;
import io.parley.jobs.start.Environments;
import java.util.List;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamGraph;
import org.junit.jupiter.api.Test;

class AllInOneTest {
  @Test
  void theFiveGraphsAreDrawnAsOneAndEveryOperatorHasAUidOfItsOwn() {
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.getExecutionEnvironment(
            Environments.strict(new Configuration()));
    AllInOne.draw(env, Settings.defaults());
    StreamGraph graph = env.getStreamGraph();
    // A uid that is missing or taken twice fails here.
    graph.getJobGraph();
    List<String> names =
        graph.getStreamNodes().stream().map(node -> node.getOperatorName()).toList();
    assertEquals(List.of(), names.stream().filter(String::isBlank).toList());
  }
}
