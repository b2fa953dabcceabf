package io.parley.jobs.bench;

import com.sun.net.httpserver.HttpServer;
import io.parley.jobs.cli.LocalCommand;
import io.parley.jobs.cli.WrongUse;
import io.parley.jobs.kafka.Topic;
import io.parley.jobs.kafka.Topics;
import io.parley.jobs.local.FlinkCluster;
import io.parley.jobs.local.KafkaBroker;
import io.parley.jobs.local.Project;
import io.parley.jobs.settings.Settings;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code parley latency}: how long after an article is in Kafka its alert is with a receiver. */
@Command(
    name = "latency",
    mixinStandardHelpOptions = true,
    description = {
      "Starts a real Kafka and Flink as processes of their own, without Elasticsearch, sends articles",
      "at a steady rate, one in forty of which tells of a new round, and measures how long it takes",
      "from the sending of that article until its alert is with a webhook."
    })
public final class LatencyCommand implements LocalCommand {
  private static final int PARTITIONS = 12;

  /** Partitions that nothing is sent to, as in a topic with more partitions than sites. */
  private static final int IDLE = 3;

  private static final Duration PATIENCE = Duration.ofSeconds(120);

  @Option(
      names = "--rate",
      paramLabel = "N",
      defaultValue = "100",
      description = "Articles a second; ${DEFAULT-VALUE} by default.")
  int rate;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "60",
      description = "How long it is measured, after a third as long to warm up.")
  int seconds;

  @Option(
      names = "--behind",
      paramLabel = "N",
      defaultValue = "0",
      description = "So many articles wait in one more partition when the measuring begins.")
  int behind;

  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    if (rate < 1 || seconds < 1 || behind < 0) {
      throw new WrongUse("--rate and --seconds must be 1 or more, --behind not less than 0");
    }
    PrintWriter out = spec.commandLine().getOut();
    LatencyLog log = new LatencyLog();
    HttpServer receiver = receiver(log);
    try (KafkaBroker broker = KafkaBroker.start(0);
        FlinkCluster flink = FlinkCluster.start(0, 1, 6, Map.of("parallelism.default", "2"))) {
      List<String> arguments = arguments(broker, receiver.getAddress().getPort());
      Settings settings = Settings.load(arguments, Map.of());
      Topics.create(settings.kafka(), settings.topics());
      Path jar = Project.built("parley.jar");
      for (String entry :
          List.of("tagging.TagArticles", "talks.TrackTalks", "delivery.DeliverAlerts")) {
        flink.run(jar, "io.parley.jobs." + entry, arguments);
      }
      try (KafkaProducer<byte[], byte[]> producer = producer(settings)) {
        send(producer, settings, log);
      }
      log.await(PATIENCE);
    } finally {
      receiver.stop(0);
    }
    out.print(log.table(rate, behind));
    out.flush();
    return log.missing() == 0 ? 0 : 1;
  }

  private void send(KafkaProducer<byte[], byte[]> producer, Settings settings, LatencyLog log)
      throws InterruptedException {
    String topic = Topic.ARTICLES.name(settings.topics());
    LatencyNews news = new LatencyNews();
    int warmUp = rate * Math.max(20, seconds / 3);
    int all = warmUp + rate * seconds;
    int working = PARTITIONS - IDLE - 1;
    long began = System.nanoTime();
    for (int i = 0; i < all; i++) {
      if (i == warmUp) {
        for (int late = 0; late < behind; late++) {
          byte[] article = news.ordinary(Instant.now());
          producer.send(new ProducerRecord<>(topic, PARTITIONS - 1, null, article));
        }
      }
      long due = began + i * TimeUnit.SECONDS.toNanos(1) / rate;
      while (System.nanoTime() < due) {
        LockSupport.parkNanos(due - System.nanoTime());
      }
      boolean round = i % 40 == 20;
      byte[] article = round ? news.round(Instant.now()) : news.ordinary(Instant.now());
      if (round) {
        log.sent(news.lastUrl(), i >= warmUp);
      }
      producer.send(new ProducerRecord<>(topic, i % working, null, article));
    }
    producer.flush();
  }

  private static HttpServer receiver(LatencyLog log) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] body = exchange.getRequestBody().readAllBytes();
          log.received(body, System.nanoTime());
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.start();
    return server;
  }

  private static List<String> arguments(KafkaBroker broker, int port) {
    return new ArrayList<>(
        List.of(
            "--kafka.bootstrap-servers",
            broker.address(),
            "--topics.partitions",
            Integer.toString(PARTITIONS),
            "--delivery.allow-private",
            "true",
            "--channels.desk.everything",
            "true",
            "--channels.desk.url",
            "http://127.0.0.1:" + port + "/"));
  }

  private static KafkaProducer<byte[], byte[]> producer(Settings settings) {
    Properties properties = settings.kafka().client();
    properties.put("linger.ms", "0");
    return new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer());
  }
}
