package io.parley.jobs.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.jobs.cli.CommandRun;
import io.parley.jobs.elastic.ElasticConnection;
import io.parley.jobs.settings.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * A day of an operator, with the commands of docs/operator.md on a Flink of separate processes:
 * setup, submit, doctor, upgrade with a savepoint, a second generation, compare, lead, and back.
 */
@ExtendWith({RealKafka.class, RealElasticsearch.class})
class OperatorIT {
  private static final long PATIENCE_SECONDS = 120;
  private static final String CRAWL = "src/main/resources/sample/crawl.jsonl.gz";
  private static final Pattern JOB = Pattern.compile("JobID (\\w{32})");
  private static final Pattern ALL_READ =
      Pattern.compile("read by tag-articles +75 records, 0 left");

  private static final Pattern SAVEPOINT = Pattern.compile("Path: (\\S+)");

  @TempDir Path folder;

  @Test
  void theCommandsOfTheDocsDoWhatTheySay(KafkaBroker broker, ElasticsearchNode node)
      throws Exception {
    try (FlinkCluster flink = FlinkCluster.start(0, 1, 8, Map.of("parallelism.default", "1"))) {
      Path first = config(broker, node, flink, "1");
      CommandRun doctor = parley("doctor", first);
      assertEquals(1, doctor.code());
      assertTrue(
          doctor.out().contains("operator.articles is missing: run parley setup"), doctor.out());
      assertEquals(0, parley("setup", first).code());
      doctor = parley("doctor", first);
      assertTrue(doctor.out().contains("WRONG    job tag-articles"), doctor.out());

      String job = submit(flink, first, List.of());
      assertEquals(0, parley("publish", first, CRAWL).code());
      awaitWell(first);
      doctor = parley("doctor", first);
      assertEquals(0, doctor.code(), doctor.out());
      assertTrue(doctor.out().contains("job Parley"), doctor.out());
      assertTrue(doctor.out().endsWith("all is well\n"), doctor.out());

      String stopped =
          flink.client(List.of("stop", "--savepointPath", folder.resolve("sp").toString(), job));
      submit(flink, first, List.of("-p", "2", "-s", found(SAVEPOINT, stopped)));
      awaitWell(first);

      Path second = config(broker, node, flink, "2");
      assertEquals(0, parley("setup", second).code());
      submit(flink, second, List.of());
      awaitWell(second);
      // Documents may still be on their way when all has been read.
      awaitCompared(first);
      assertEquals(0, parley("generation", first, "lead", "2").code());
      assertEquals("operator-rounds-g2", led(first));
      assertEquals(0, parley("generation", first, "lead", "1").code());
      assertEquals("operator-rounds-g1", led(first));
      CommandRun missing = parley("generation", first, "lead", "3");
      assertEquals(1, missing.code());
      assertTrue(missing.err().contains("nothing was changed"), missing.err());
    }
  }

  private Path config(
      KafkaBroker broker, ElasticsearchNode node, FlinkCluster flink, String generation)
      throws Exception {
    return Files.write(
        folder.resolve("parley-" + generation + ".properties"),
        List.of(
            "kafka.bootstrap-servers=" + broker.address(),
            "kafka.group-prefix=operator-g" + generation,
            "topics.prefix=operator",
            "topics.derived-prefix=operator-g" + generation,
            "topics.partitions=2",
            "topics.articles-clock=create",
            "elastic.urls=" + node.address(),
            "elastic.prefix=operator",
            "elastic.generation=" + generation,
            "flink.url=" + flink.address()));
  }

  private static String submit(FlinkCluster flink, Path config, List<String> options)
      throws Exception {
    List<String> all = new ArrayList<>(List.of("run", "-d"));
    all.addAll(options);
    all.addAll(
        List.of(
            "-c",
            "io.parley.jobs.AllInOne",
            Project.built("parley.jar").toString(),
            "--config",
            config.toString()));
    return found(JOB, flink.client(all));
  }

  private static String found(Pattern pattern, String said) {
    Matcher matcher = pattern.matcher(said);
    assertTrue(matcher.find(), said);
    return matcher.group(1);
  }

  /** Until the doctor finds nothing wrong and nothing left to read. */
  private void awaitWell(Path config) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (true) {
      CommandRun doctor = parley("doctor", config);
      if (doctor.code() == 0
          && ALL_READ.matcher(doctor.out()).find()
          && doctor.out().lines().filter(line -> line.endsWith(", 0 left")).count() == 5) {
        return;
      }
      assertTrue(System.nanoTime() < deadline, doctor.out());
      TimeUnit.MILLISECONDS.sleep(500);
    }
  }

  private void awaitCompared(Path config) throws Exception {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (true) {
      CommandRun compared = parley("generation", config, "compare", "1", "2");
      if (compared.out().startsWith("rounds gained 0, lost 0, merged 0, renamed 0, changed 0,")) {
        return;
      }
      assertTrue(System.nanoTime() < deadline, compared.out() + compared.err());
      TimeUnit.MILLISECONDS.sleep(500);
    }
  }

  private static String led(Path config) throws Exception {
    Settings settings = Settings.load(List.of("--config=" + config), Map.of());
    try (ElasticConnection elastic = ElasticConnection.open(settings.elastic())) {
      JsonNode alias = elastic.request("GET", "/_alias/operator-rounds", null);
      assertEquals(1, alias.size(), alias.toString());
      return alias.fieldNames().next();
    }
  }

  private static CommandRun parley(String command, Path config, String... more) {
    List<String> all = new ArrayList<>(List.of(command));
    all.addAll(List.of(more));
    all.add("--config=" + config);
    return CommandRun.of(all.toArray(String[]::new));
  }
}
