package io.parley.jobs.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.jobs.AllInOne;
import io.parley.jobs.cli.Progress;
import io.parley.jobs.cli.Publisher;
import io.parley.jobs.cli.Setup;
import io.parley.jobs.elastic.ElasticConnection;
import io.parley.jobs.elastic.Index;
import io.parley.jobs.settings.Settings;
import io.parley.jobs.start.Environments;
import io.parley.wire.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.elasticsearch.client.ResponseException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Security on: TLS and SCRAM to a real Kafka, TLS and API keys to a real Elasticsearch, with the
 * roles that the docs and the compose stack give.
 */
class SecuredIT {
  private static final Path ROLES = Path.of("../docker/setup");
  private static final long PATIENCE_SECONDS = 90;

  @TempDir static Path folder;
  private static Guard kafkaGuard;
  private static Guard elasticGuard;
  private static KafkaBroker broker;
  private static ElasticsearchNode node;

  @BeforeAll
  static void start() throws Exception {
    kafkaGuard = Guard.make("crawler");
    elasticGuard = Guard.make("boss");
    CompletableFuture<ElasticsearchNode> starting =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return ElasticsearchNode.start(
                    ElasticsearchHome.V8, 0, 256, new Progress(System.err, false), elasticGuard);
              } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
              }
            });
    broker = KafkaBroker.start(0, kafkaGuard);
    node = starting.get();
  }

  @AfterAll
  static void stop() {
    if (broker != null) {
      broker.close();
    }
    if (node != null) {
      node.close();
    }
  }

  @Test
  void anArticleGoesTheWholeWayUnderTheRolesOfTheDocs() throws Exception {
    Settings setup = settings(kafkaGuard.password(), keyOf("role-setup.json"));
    Setup.run(setup, made -> {}, waiting -> {});

    Settings jobs = settings(kafkaGuard.password(), keyOf("role-jobs.json"));
    try (ElasticConnection elastic = ElasticConnection.open(jobs.elastic())) {
      assertEquals(
          403,
          status(() -> elastic.request("PUT", "/elsewhere", null)),
          "the jobs' key opens nothing but Parley's indices");
    }
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.createLocalEnvironment(
            1, Environments.strict(new Configuration()));
    AllInOne.draw(env, jobs);
    JobClient job = env.executeAsync("secured");
    try (Publisher publisher = new Publisher(jobs, System.err::println);
        ElasticConnection boss = ElasticConnection.open(setup.elastic())) {
      publisher.send(
          Json.bytes(
              Map.of(
                  "id", "a1",
                  "url", "https://news.example/a1",
                  "title", "Frost on the pears",
                  "text", "Gardeners along the estuary woke to frost on Friday, late this year.")));
      publisher.send("no JSON".getBytes(StandardCharsets.UTF_8));
      publisher.finish();
      awaitCount(boss, Index.ARTICLES, 1);
    } finally {
      job.cancel().get(30, TimeUnit.SECONDS);
    }
  }

  @Test
  void aWrongPasswordIsSaidAtOnceAndWaitsForNothing() throws Exception {
    Settings settings = settings("wrong", keyOf("role-setup.json"));
    IOException kafka =
        assertThrows(IOException.class, () -> Setup.run(settings, line -> {}, waiting -> {}));
    assertTrue(String.valueOf(kafka.getMessage()).contains("uthentication"), kafka.toString());
    Settings noKey = settings(kafkaGuard.password(), "d3Jvbmc6d3Jvbmc=");
    IOException elastic =
        assertThrows(IOException.class, () -> Setup.run(noKey, line -> {}, waiting -> {}));
    assertTrue(String.valueOf(elastic.getMessage()).contains("401"), elastic.toString());
  }

  @Test
  void aCertificateOfAnotherAuthorityIsNotTrusted() throws Exception {
    List<String> arguments = new ArrayList<>(arguments(keyOf("role-setup.json")));
    arguments.removeIf(argument -> argument.startsWith("--elastic.ca-file"));
    arguments.add("--elastic.ca-file=" + kafkaGuard.authority());
    Settings settings = Settings.load(arguments, password(kafkaGuard.password()));
    IOException refused =
        assertThrows(IOException.class, () -> Setup.run(settings, line -> {}, waiting -> {}));
    assertFalse(String.valueOf(refused.getMessage()).contains("did not answer within"));
    assertTrue(String.valueOf(refused.getMessage()).contains("PKIX"), refused.toString());
  }

  private static Settings settings(String kafkaPassword, String apiKey) throws IOException {
    return Settings.load(arguments(apiKey), password(kafkaPassword));
  }

  private static Map<String, String> password(String kafkaPassword) {
    return Map.of(
        "PARLEY_KAFKA_PROPERTIES_SASL_JAAS_CONFIG",
        "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
            .formatted(kafkaGuard.user(), kafkaPassword));
  }

  /** As docs/operator.md has them: a file of Kafka's own, a file with the key, the authorities. */
  private static List<String> arguments(String apiKey) throws IOException {
    Path client = folder.resolve("client.properties");
    Files.writeString(
        client,
        String.join(
            "\n",
            "security.protocol=SASL_SSL",
            "sasl.mechanism=SCRAM-SHA-512",
            "ssl.truststore.type=PEM",
            "ssl.truststore.location=" + kafkaGuard.authority()));
    Path key = Files.createTempFile(folder, "api", ".key");
    Files.writeString(key, apiKey + "\n");
    return List.of(
        "--kafka.bootstrap-servers=" + broker.address(),
        "--kafka.properties-file=" + client,
        "--elastic.urls=" + node.address(),
        "--elastic.ca-file=" + elasticGuard.authority(),
        "--elastic.api-key-file=" + key,
        "--elastic.flush-after=200ms",
        "--topics.partitions=1",
        "--startup.wait=20s");
  }

  /** An API key with just the privileges of a role. */
  private static String keyOf(String role) throws IOException {
    Settings boss =
        Settings.load(
            List.of(
                "--elastic.urls=" + node.address(),
                "--elastic.ca-file=" + elasticGuard.authority(),
                "--elastic.username=" + elasticGuard.user()),
            Map.of("PARLEY_ELASTIC_PASSWORD", elasticGuard.password()));
    try (ElasticConnection elastic = ElasticConnection.open(boss.elastic())) {
      JsonNode key =
          elastic.request(
              "POST",
              "/_security/api_key",
              "{\"name\":\"parley\",\"role_descriptors\":{\"parley\":"
                  + Files.readString(ROLES.resolve(role))
                  + "}}");
      return key.path("encoded").textValue();
    }
  }

  private static void awaitCount(ElasticConnection elastic, Index index, int wanted)
      throws Exception {
    String path = "/" + index.alias(elastic.settings());
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (true) {
      elastic.request("POST", path + "/_refresh", null);
      long count =
          elastic
              .request("GET", path + "/_stats/docs", null)
              .at("/_all/primaries/docs/count")
              .asLong();
      if (count >= wanted) {
        return;
      }
      assertTrue(System.nanoTime() < deadline, index + " has " + count + " of " + wanted);
      TimeUnit.MILLISECONDS.sleep(200);
    }
  }

  /** A request. */
  private interface Call {
    void make() throws IOException;
  }

  private static int status(Call call) throws IOException {
    try {
      call.make();
      return 200;
    } catch (ResponseException e) {
      return e.getResponse().getStatusLine().getStatusCode();
    }
  }
}
