package io.parley.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.parley.jobs.settings.Settings;
import io.parley.jobs.start.Environments;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.graph.StreamGraph;
import org.apache.flink.streaming.api.graph.StreamNode;
import org.junit.jupiter.api.Test;

class AllInOneTest {
  /** A uid is a promise to whoever has a savepoint: a change here goes into the CHANGELOG. */
  @Test
  void theUidsAreThoseThatSavepointsKnow() throws Exception {
    List<String> uids = new ArrayList<>();
    for (StreamNode node : graph().getStreamNodes()) {
      String uid = node.getTransformationUID();
      // A sink's committer is named after the sink by Flink.
      if (uid != null && !uid.startsWith("Sink Committer")) {
        uids.add(uid);
      }
    }
    assertEquals(uids.size(), new TreeSet<>(uids).size(), "each uid once");
    String golden;
    try (var in = AllInOneTest.class.getResourceAsStream("uids.txt")) {
      golden = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
    assertEquals(golden, String.join("\n", new TreeSet<>(uids)));
  }

  @Test
  void theGraphIsDrawnWithStrictTypesAndWithoutMadeUpUids() {
    assertTrue(graph().getJobGraph().getNumberOfVertices() >= 10);
  }

  private static StreamGraph graph() {
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.getExecutionEnvironment(
            Environments.strict(new Configuration()));
    env.setParallelism(2);
    AllInOne.draw(env, Settings.defaults());
    return env.getStreamGraph();
  }
}
