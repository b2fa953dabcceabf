package io.parley.jobs.kibana;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import io.parley.jobs.AllInOne;
import io.parley.jobs.cli.Publisher;
import io.parley.jobs.cli.Setup;
import io.parley.jobs.elastic.ElasticConnection;
import io.parley.jobs.local.ElasticsearchNode;
import io.parley.jobs.local.KafkaBroker;
import io.parley.jobs.sample.SamplePages;
import io.parley.jobs.settings.Settings;
import io.parley.jobs.start.Environments;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.jspecify.annotations.Nullable;

/** The sample crawl in the indices of a real node, as the five jobs write it. */
final class SampleIndices implements AutoCloseable {
  /** Past the sample's last day, and what "now" means in a question about it. */
  static final String NOW = "2025-04-20";

  private static final String PREFIX = "shown";
  private static final long PATIENCE_S = 180;

  private final ElasticConnection elastic;

  private SampleIndices(ElasticConnection elastic) {
    this.elastic = elastic;
  }

  static SampleIndices fill(KafkaBroker broker, ElasticsearchNode node) throws Exception {
    HttpServer desk =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    desk.createContext(
        "/",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    desk.start();
    try {
      return fill(broker, node, desk);
    } finally {
      desk.stop(0);
    }
  }

  private static SampleIndices fill(KafkaBroker broker, ElasticsearchNode node, HttpServer desk)
      throws Exception {
    Settings settings =
        Settings.load(
            List.of(
                "--kafka.bootstrap-servers=" + broker.address(),
                "--kafka.group-prefix=" + PREFIX,
                "--topics.prefix=" + PREFIX,
                "--topics.partitions=1",
                "--topics.articles-clock=create",
                "--elastic.urls=" + node.address(),
                "--elastic.prefix=" + PREFIX,
                "--elastic.flush-after=200ms",
                "--delivery.allow-private=true",
                "--channels.desk.url=http://127.0.0.1:" + desk.getAddress().getPort() + "/",
                "--channels.desk.everything=true"),
            Map.of());
    Setup.run(settings, made -> {}, waiting -> {});
    SampleIndices sample = new SampleIndices(ElasticConnection.open(settings.elastic()));
    try (StreamExecutionEnvironment env =
            StreamExecutionEnvironment.createLocalEnvironment(
                1, Environments.strict(new Configuration()));
        Publisher publisher = new Publisher(settings, line -> {})) {
      AllInOne.draw(env, settings);
      JobClient job = env.executeAsync("sample");
      try {
        for (String page : inOrder(SamplePages.all())) {
          publisher.send(page.getBytes(StandardCharsets.UTF_8));
        }
        publisher.finish();
        sample.await();
      } finally {
        job.cancel().get();
      }
    }
    return sample;
  }

  /** As a crawler fetched them, so that the stories are the same each time. */
  private static List<String> inOrder(List<String> pages) {
    Map<String, String> times = new LinkedHashMap<>();
    String last = "";
    for (String page : pages) {
      int at = page.indexOf("\"fetched_at\":\"");
      last = at < 0 ? last : page.substring(at, Math.min(page.length(), at + 34));
      times.put(page, last);
    }
    List<String> sorted = new ArrayList<>(pages);
    sorted.sort(Comparator.comparing(page -> times.getOrDefault(page, "")));
    return sorted;
  }

  /** Until nothing has come for a while; the sample's articles are known by number. */
  private void await() throws Exception {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_S);
    long quietSince = System.nanoTime();
    String last = "";
    while (last.isEmpty()
        || !last.startsWith("71 ")
        || System.nanoTime() - quietSince < TimeUnit.SECONDS.toNanos(8)) {
      assertTrue(System.nanoTime() < deadline, "waited in vain; documents so far: " + last);
      String now =
          number("articles")
              + " "
              + number("rounds")
              + " "
              + number("alerts")
              + " "
              + number("stories")
              + " "
              + number("events")
              + " "
              + number("deliveries")
              + " "
              + number("deadletters");
      if (!now.equals(last)) {
        quietSince = System.nanoTime();
        last = now;
      }
      TimeUnit.MILLISECONDS.sleep(300);
    }
  }

  private String number(String index) throws IOException {
    String alias = "/" + PREFIX + "-" + index;
    ask("POST", alias + "/_refresh", null);
    return ask("GET", alias + "/_count", null).path("count").asText();
  }

  /** The alias of this run that stands for one of the default prefix. */
  String live(String alias) {
    return alias.replaceFirst("^parley", PREFIX);
  }

  /** A line of Kibana's query language as of the sample's time. */
  ObjectNode query(String line) {
    return Kql.query(line.replace("\"now-", "\"" + NOW + "||-"));
  }

  JsonNode ask(String method, String path, @Nullable String body) throws IOException {
    return elastic.request(method, path, body);
  }

  @Override
  public void close() {
    elastic.close();
  }
}
