package io.parley.jobs.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.parley.jobs.kafka.Topic;
import io.parley.jobs.kafka.Topics;
import io.parley.jobs.local.KafkaBroker;
import io.parley.jobs.local.RealKafka;
import io.parley.jobs.settings.Settings;
import io.parley.jobs.start.SampleRecords;
import io.parley.wire.Json;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Commands that read rounds and alerts, on a real broker. */
@ExtendWith(RealKafka.class)
class WatchTestIT {
  private static final String LONG_AGO = "36500d";

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private List<String> arguments = List.of();

  @Test
  void aWatchIsTriedOnTheAlertsOfLateAndARoundExplained(KafkaBroker broker, @TempDir Path folder)
      throws Exception {
    Path config = folder.resolve("parley.properties");
    Files.writeString(config, "channels.desk.url=https://desk.example/hook\n");
    arguments =
        List.of(
            "--kafka.bootstrap-servers=" + broker.address(),
            "--topics.prefix=tried",
            "--topics.partitions=1",
            "--config=" + config);
    Settings settings = Settings.load(arguments, Map.of());
    Topics.create(settings.kafka(), settings.topics());
    byte[] alert = Json.bytes(SampleRecords.alert("al1"));
    send(settings, Topic.ALERTS, "al1", alert);
    send(settings, Topic.ALERTS, "al1", alert); // a job started again

    assertEquals(
        0, run("watch", "add", "iran", "--channel", "desk", "--party", "IRN"), err.toString());
    assertEquals(0, run("watch", "test", "iran", "--last", LONG_AGO), err.toString());
    assertTrue(out.toString().contains(SampleRecords.alert("al1").headline()), out.toString());
    assertTrue(out.toString().contains("1 of 1 alerts since"), out.toString());
    assertEquals(0, run("watch", "test", "--party", "FRA", "--last", LONG_AGO));
    assertTrue(out.toString().startsWith("0 of 1 alerts since"), out.toString());
    assertEquals(0, run("watch", "test", "iran"));
    assertTrue(out.toString().startsWith("0 of 0 alerts since"), out.toString());
    assertEquals(2, run("watch", "test", "other"));
    assertEquals(2, run("watch", "test", "iran", "--party", "FRA"));
    assertEquals(2, run("watch", "test", "--last", "soon"));

    String round = SampleRecords.round().roundId();
    send(settings, Topic.ROUNDS, round, Json.bytes(SampleRecords.round()));
    send(settings, Topic.ROUNDS, "gone", null);
    assertEquals(0, run("explain", round), err.toString());
    assertTrue(out.toString().startsWith(round + "  IRN, USA"), out.toString());
    assertTrue(out.toString().contains("why       "), out.toString());
    assertEquals(2, run("explain", "gone"));
  }

  private static void send(Settings settings, Topic topic, String key, byte[] value)
      throws Exception {
    Properties properties = settings.kafka().client();
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer())) {
      producer
          .send(
              new ProducerRecord<>(
                  topic.name(settings.topics()), key.getBytes(StandardCharsets.UTF_8), value))
          .get();
    }
  }

  private int run(String... command) {
    out.getBuffer().setLength(0);
    List<String> all = new ArrayList<>(List.of(command));
    all.addAll(arguments);
    return Parley.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(all.toArray(String[]::new));
  }
}
