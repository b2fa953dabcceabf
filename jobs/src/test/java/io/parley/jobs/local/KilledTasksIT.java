package io.parley.jobs.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import io.parley.jobs.cli.TopicReading;
import io.parley.jobs.delivery.DeliverAlerts;
import io.parley.jobs.kafka.Topic;
import io.parley.jobs.kafka.Topics;
import io.parley.jobs.settings.Settings;
import io.parley.jobs.start.Environments;
import io.parley.jobs.tagging.TagArticles;
import io.parley.jobs.talks.TrackTalks;
import io.parley.wire.Alert;
import io.parley.wire.AlertType;
import io.parley.wire.Json;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.runtime.checkpoint.CheckpointStatsSnapshot;
import org.apache.flink.runtime.client.JobStatusMessage;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Twenty outlets report a round within a second on twelve partitions, round after round, while
 * workers of TagArticles, TrackTalks and DeliverAlerts are lost at random moments: the alerts are
 * those of a run in which nothing fails, byte for byte.
 */
@ExtendWith(RealKafka.class)
class KilledTasksIT {
  private static final int ROUNDS = 10;
  private static final int KILLS_EACH = 2;
  private static final int OUTLETS = 20;
  private static final int PARTITIONS = 12;
  private static final int WORKERS = 4;

  /** A worker is lost after so many checkpoints of all jobs together at the latest. */
  private static final int MOMENTS = 15;

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Instant FIRST = Instant.parse("2026-01-03T18:00:00Z");
  private static final List<String> NUMBERS =
      List.of(
          "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
          "tenth");

  /** What a run ended in: alerts by key and, by idempotency key, the bodies a receiver got. */
  private record Ending(Map<String, String> alerts, Map<String, List<String>> received) {}

  @Test
  void workersLostAtTwentyMomentsChangeNoByteOfAnAlert(KafkaBroker broker) throws Exception {
    Ending unbroken = run("unbroken", broker, (cluster, random) -> {});
    AtomicInteger kills = new AtomicInteger();
    Ending broken =
        run(
            "broken",
            broker,
            (cluster, random) -> {
              for (int i = 0; i < KILLS_EACH; i++) {
                long moment = checkpoints(cluster) + random.nextInt(MOMENTS);
                await("the moment of a loss", () -> checkpoints(cluster) >= moment);
                lose(cluster, random.nextInt(WORKERS));
                kills.incrementAndGet();
              }
            });

    assertEquals(ROUNDS * KILLS_EACH, kills.get());
    assertEquals(ROUNDS, newAlerts(unbroken), unbroken.alerts().keySet().toString());
    assertEquals(unbroken.alerts().keySet(), broken.alerts().keySet());
    unbroken.alerts().forEach((key, alert) -> assertEquals(alert, broken.alerts().get(key), key));
    assertEquals(unbroken.alerts().size(), unbroken.received().size());
    assertEquals(unbroken.received().keySet(), broken.received().keySet());
    broken
        .received()
        .forEach(
            (key, bodies) ->
                bodies.forEach(
                    body -> assertEquals(unbroken.received().get(key).get(0), body, key)));
  }

  private static Ending run(String prefix, KafkaBroker broker, Disturbance disturbance)
      throws Exception {
    Random random = new Random(7);
    Map<String, List<String>> received = new ConcurrentSkipListMap<>();
    HttpServer receiver = receiver(received);
    Settings settings = settings("killed-" + prefix, broker, receiver.getAddress().getPort());
    Topics.create(settings.kafka(), settings.topics());
    try (MiniCluster cluster = new MiniCluster(workers());
        KafkaProducer<byte[], byte[]> producer = producer(settings)) {
      cluster.start();
      submit(cluster, settings);
      for (int round = 0; round < ROUNDS; round++) {
        send(producer, settings, round);
        disturbance.on(cluster, random);
        int told = round + 1;
        await("alert " + told, () -> newAlerts(alerts(settings)) >= told);
      }
      await("the receiver", () -> received.size() >= alerts(settings).size());
    } finally {
      receiver.stop(0);
    }
    return new Ending(alerts(settings), Map.copyOf(received));
  }

  private static void submit(MiniCluster cluster, Settings settings) throws Exception {
    List<BiConsumer<StreamExecutionEnvironment, Settings>> jobs =
        List.of(TagArticles::draw, TrackTalks::draw, DeliverAlerts::draw);
    for (int i = 0; i < jobs.size(); i++) {
      Configuration configuration = new Configuration();
      configuration.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, Duration.ofMillis(300));
      configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
      configuration.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, 1000);
      configuration.set(
          RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ofMillis(50));
      try (StreamExecutionEnvironment env =
          new StreamExecutionEnvironment(Environments.strict(configuration))) {
        env.setParallelism(i == 0 ? 2 : 1);
        jobs.get(i).accept(env, settings);
        cluster.submitJob(env.getStreamGraph().getJobGraph()).get();
      }
    }
  }

  private static MiniClusterConfiguration workers() {
    Configuration configuration = new Configuration();
    return new MiniClusterConfiguration.Builder()
        .setConfiguration(configuration)
        .setNumTaskManagers(WORKERS)
        .setNumSlotsPerTaskManager(1)
        .withRandomPorts()
        .build();
  }

  private static void lose(MiniCluster cluster, int worker) throws Exception {
    cluster.terminateTaskManager(worker).get();
    cluster.startTaskManager();
  }

  /** What is done to the workers while the jobs run. */
  private interface Disturbance {
    void on(MiniCluster cluster, Random random) throws Exception;
  }

  private static void send(KafkaProducer<byte[], byte[]> producer, Settings settings, int round) {
    Instant at = FIRST.plus(Duration.ofDays(7L * round));
    for (int outlet = 0; outlet < OUTLETS; outlet++) {
      Instant published = at.plusMillis(1000L * outlet / OUTLETS);
      producer.send(
          new ProducerRecord<>(
              Topic.ARTICLES.name(settings.topics()),
              (outlet * 7) % PARTITIONS,
              published.toEpochMilli(),
              null,
              article(round, outlet, published)));
    }
    producer.flush();
  }

  private static byte[] article(int round, int outlet, Instant published) {
    String day =
        published.atZone(ZoneOffset.UTC).getDayOfMonth()
            + " "
            + published.atZone(ZoneOffset.UTC).getMonth().name().substring(0, 1)
            + published
                .atZone(ZoneOffset.UTC)
                .getMonth()
                .name()
                .substring(1)
                .toLowerCase(java.util.Locale.ROOT);
    String number = NUMBERS.get(round);
    ObjectNode article = Json.mapper().createObjectNode();
    article.put("url", "https://outlet" + outlet + ".example/" + round);
    article.put("source", "Outlet " + outlet);
    article.put("published_at", published.toString());
    article.put("fetched_at", published.toString());
    article.put("title", "Iran and the United States hold " + number + " round of talks in Muscat");
    article.put(
        "text",
        "MUSCAT - Iran and the United States held the "
            + number
            + " round of their nuclear talks in Muscat on Saturday, "
            + day
            + ".\n\nDesk "
            + outlet
            + " was told so by a diplomat in hall "
            + (outlet + 3)
            + " of the palace, where reporters had waited since the morning.");
    return Json.bytes(article);
  }

  private static long newAlerts(Ending ending) {
    return newAlerts(ending.alerts());
  }

  private static long newAlerts(Map<String, String> alerts) {
    return alerts.values().stream().filter(line -> parsed(line).type() == AlertType.NEW).count();
  }

  private static Alert parsed(String line) {
    try {
      return Json.read(line.getBytes(StandardCharsets.UTF_8), Alert.class);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** The topic's alerts by key; one that is there more than once must be the same each time. */
  private static Map<String, String> alerts(Settings settings) {
    Map<String, String> alerts = new TreeMap<>();
    try (TopicReading reading = new TopicReading(settings, Topic.ALERTS)) {
      for (ConsumerRecord<byte[], byte[]> record : reading.rest()) {
        String key = new String(record.key(), StandardCharsets.UTF_8);
        String value = new String(record.value(), StandardCharsets.UTF_8);
        String before = alerts.put(key, value);
        assertEquals(before == null ? value : before, value, key);
      }
    }
    return alerts;
  }

  private static HttpServer receiver(Map<String, List<String>> received) throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          received.compute(
              key,
              (k, bodies) -> {
                List<String> all = bodies == null ? new ArrayList<>() : new ArrayList<>(bodies);
                all.add(body);
                return List.copyOf(all);
              });
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.start();
    return server;
  }

  private static KafkaProducer<byte[], byte[]> producer(Settings settings) {
    Properties properties = settings.kafka().client();
    return new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
  }

  private static Settings settings(String prefix, KafkaBroker broker, int port) {
    return Settings.load(
        List.of(
            "--kafka.bootstrap-servers=" + broker.address(),
            "--kafka.group-prefix=" + prefix,
            "--topics.prefix=" + prefix,
            "--topics.partitions=" + PARTITIONS,
            "--topics.articles-clock=create",
            "--talks.tick=1h",
            // Articles of January always wait ten times that; a worker must be replaced meanwhile.
            "--talks.wait=500ms",
            "--delivery.allow-private=true",
            "--delivery.warm-up=100ms",
            "--channels.desk.everything=true",
            "--channels.desk.url=http://127.0.0.1:" + port + "/"),
        Map.of());
  }

  private static long checkpoints(MiniCluster cluster) throws Exception {
    long completed = 0;
    for (JobStatusMessage job : cluster.listJobs().get()) {
      CheckpointStatsSnapshot stats =
          cluster.getExecutionGraph(job.getJobId()).get().getCheckpointStatsSnapshot();
      completed += stats == null ? 0 : stats.getCounts().getNumberOfCompletedCheckpoints();
    }
    return completed;
  }

  private static void await(String what, java.util.concurrent.Callable<Boolean> condition)
      throws Exception {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.call()) {
      assertTrue(System.nanoTime() < deadline, () -> "waited in vain for " + what);
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }
}
