package io.parley.jobs.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.parley.jobs.AllInOne;
import io.parley.jobs.cli.Publisher;
import io.parley.jobs.cli.Setup;
import io.parley.jobs.sample.SamplePages;
import io.parley.jobs.settings.Settings;
import io.parley.jobs.start.Environments;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the Grafana dashboard and the alert rules ask for is what the running jobs tell. */
@ExtendWith({RealKafka.class, RealElasticsearch.class})
class MetricsIT {
  private static final Path MONITORING = Path.of("../docker/monitoring");
  private static final Path RUNBOOK = Path.of("../docs/operator.md");
  private static final long PATIENCE_SECONDS = 90;

  /** A metric and, where there are any, its matchers. */
  private static final Pattern ASKED = Pattern.compile("(flink_\\w+)(?:\\{([^}]*)})?");

  private static final Pattern MATCHER = Pattern.compile("(\\w+)=\"([^\"]*)\"");

  @Test
  void everyMetricOfTheDashboardAndTheRulesIsToldByARunningJob(
      KafkaBroker broker, ElasticsearchNode node) throws Exception {
    Settings settings =
        Settings.load(
            List.of(
                "--kafka.bootstrap-servers=" + broker.address(),
                "--kafka.group-prefix=metrics",
                "--topics.prefix=metrics",
                "--topics.partitions=1",
                "--topics.articles-clock=create",
                "--elastic.urls=" + node.address(),
                "--elastic.prefix=metrics"),
            Map.of());
    Setup.run(settings, made -> {}, waiting -> {});
    int port = Ports.free();
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.createLocalEnvironment(
            1,
            Environments.strict(
                Configuration.fromMap(
                    Map.of(
                        "metrics.reporter.prom.factory.class",
                        "org.apache.flink.metrics.prometheus.PrometheusReporterFactory",
                        "metrics.reporter.prom.port",
                        Integer.toString(port),
                        "execution.checkpointing.interval",
                        "1s"))));
    AllInOne.draw(env, settings);
    JobClient job = env.executeAsync("metrics");
    try (Publisher publisher = new Publisher(settings, System.err::println)) {
      for (String page : SamplePages.all()) {
        publisher.send(page.getBytes(StandardCharsets.UTF_8));
      }
      publisher.finish();
      String told = scrape(port);
      long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
      while (!(missing(told).isEmpty() && counted(told)) && System.nanoTime() < deadline) {
        TimeUnit.MILLISECONDS.sleep(500);
        told = scrape(port);
      }
      assertEquals(List.of(), missing(told));
      assertTrue(counted(told), "the broken line, an alert and a document are counted");
    } finally {
      job.cancel().get(30, TimeUnit.SECONDS);
    }
  }

  @Test
  void everyAlertRuleHasItsLineInTheRunbook() throws Exception {
    String runbook = Files.readString(RUNBOOK);
    Set<String> without = new TreeSet<>();
    for (JsonNode rule : rules()) {
      String name = rule.path("alert").textValue();
      assertEquals(
          "docs/operator.md#" + name.toLowerCase(Locale.ROOT),
          rule.at("/annotations/runbook").textValue());
      if (!runbook.contains("\n#### " + name + "\n")) {
        without.add(name);
      }
    }
    assertEquals(Set.of(), without);
    assertTrue(rules().size() >= 10);
  }

  private static List<String> missing(String told) throws IOException {
    List<String> lines = told.lines().filter(line -> !line.startsWith("#")).toList();
    List<String> missing = new ArrayList<>();
    for (String asked : asked()) {
      Matcher parts = ASKED.matcher(asked);
      assertTrue(parts.matches(), asked);
      List<String> labels = new ArrayList<>();
      if (parts.group(2) != null) {
        Matcher label = MATCHER.matcher(parts.group(2));
        while (label.find()) {
          labels.add(label.group(1) + "=\"" + label.group(2) + "\"");
        }
      }
      if (lines.stream()
          .noneMatch(
              line ->
                  (line.startsWith(parts.group(1) + "{") || line.startsWith(parts.group(1) + " "))
                      && labels.stream().allMatch(line::contains))) {
        missing.add(asked);
      }
    }
    return missing;
  }

  /** Every metric with its matchers, once. */
  private static Set<String> asked() throws IOException {
    List<String> expressions = new ArrayList<>();
    JsonNode dashboard =
        new ObjectMapper().readTree(MONITORING.resolve("grafana/dashboards/parley.json").toFile());
    for (JsonNode panel : dashboard.path("panels")) {
      panel.path("targets").forEach(target -> expressions.add(target.path("expr").textValue()));
    }
    rules().forEach(rule -> expressions.add(rule.path("expr").textValue()));
    assertTrue(expressions.size() >= 30, expressions.size() + " expressions");
    Set<String> asked = new TreeSet<>();
    for (String expression : expressions) {
      Matcher found = ASKED.matcher(expression);
      assertTrue(found.find(), expression);
      do {
        // What a matcher with != leaves out need not be there.
        asked.add(found.group());
      } while (found.find());
    }
    return asked;
  }

  private static JsonNode rules() throws IOException {
    return new YAMLMapper()
        .readTree(MONITORING.resolve("rules.yaml").toFile())
        .at("/groups/0/rules");
  }

  private static boolean counted(String told) {
    return value(told, "reason_letters", "reason=\"not_json\"") >= 1
        && value(told, "type_alerts", "type=\"new\"") >= 1
        && value(told, "outcome_bulkDocuments", "outcome=\"stored\"") >= 1;
  }

  private static double value(String told, String metric, String label) {
    return told.lines()
        .filter(line -> line.contains("_parley_" + metric + "{") && line.contains(label))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  private static String scrape(int port) throws IOException {
    try (InputStream in =
        URI.create("http://" + Ports.LOOPBACK + ":" + port + "/metrics").toURL().openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
