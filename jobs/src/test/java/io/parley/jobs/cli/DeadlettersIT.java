package io.parley.jobs.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.parley.jobs.kafka.DeadLetters;
import io.parley.jobs.kafka.Topic;
import io.parley.jobs.kafka.Topics;
import io.parley.jobs.local.KafkaBroker;
import io.parley.jobs.local.RealKafka;
import io.parley.jobs.settings.Settings;
import io.parley.wire.DeadLetter;
import io.parley.wire.Json;
import io.parley.wire.Reason;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The command on a real broker. */
@ExtendWith(RealKafka.class)
class DeadlettersIT {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private List<String> arguments = List.of();

  @Test
  void anInputIsReplayedAsItWasAndWhatCannotBeSaysWhy(KafkaBroker broker) throws Exception {
    arguments =
        List.of(
            "--kafka.bootstrap-servers=" + broker.address(),
            "--topics.prefix=letters",
            "--topics.partitions=1");
    Settings settings = Settings.load(arguments, Map.of());
    Topics.create(settings.kafka(), settings.topics());
    byte[] large = "{\"html\":\"x".concat("y".repeat(200_000)).getBytes(StandardCharsets.UTF_8);
    byte[] key = "https://news.example/large".getBytes(StandardCharsets.UTF_8);
    send(settings, Topic.ARTICLES, "first".getBytes(StandardCharsets.UTF_8), new byte[] {1});
    send(settings, Topic.ARTICLES, key, large);
    DeadLetter kept = letter(large, Reason.NOT_JSON, "letters.articles", 1);
    for (int copies = 0; copies < 2; copies++) {
      send(settings, Topic.DEADLETTERS, key, Json.bytes(kept));
    }
    send(
        settings,
        Topic.DEADLETTERS,
        key,
        Json.bytes(letter(large, Reason.NOT_JSON, "letters.articles", 99)));

    assertEquals(0, run("list"), err.toString());
    assertTrue(out.toString().contains("letters.articles/0@1  200010 bytes"), out.toString());
    assertTrue(out.toString().contains("2 not_json"), out.toString());
    assertEquals(0, run("show", "letters.articles/0@1"));
    assertTrue(out.toString().contains("replay  can be replayed"), out.toString());
    assertEquals(0, run("replay", "letters.articles/0@1", "--dry-run"));
    assertEquals(2, articles(settings).size());

    assertEquals(1, run("replay", "--reason", "not_json"));
    assertTrue(out.toString().contains("letters.articles/0@1 sent to letters.articles"));
    assertTrue(
        out.toString()
            .contains("letters.articles/0@99 not replayed: letters.articles no longer has it"));
    assertTrue(out.toString().contains("1 replayed, 1 could not be"), out.toString());
    List<ConsumerRecord<byte[], byte[]>> articles = articles(settings);
    assertEquals(3, articles.size());
    assertEquals(new String(key, StandardCharsets.UTF_8), text(articles.get(2).key()));
    assertEquals(text(large), text(articles.get(2).value()));

    assertEquals(2, run("replay", "letters.articles/0@5"));
    assertEquals(2, run("replay"));
  }

  private static List<ConsumerRecord<byte[], byte[]>> articles(Settings settings) {
    try (TopicReading reading = new TopicReading(settings, Topic.ARTICLES)) {
      return reading.rest();
    }
  }

  private static DeadLetter letter(byte[] value, Reason reason, String origin, long offset) {
    return DeadLetters.of(value, reason, "a test", origin, 0, offset, Instant.EPOCH, null);
  }

  private static void send(Settings settings, Topic topic, byte[] key, byte[] value)
      throws Exception {
    Properties properties = settings.kafka().client();
    try (KafkaProducer<byte[], byte[]> producer =
        new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer())) {
      producer.send(new ProducerRecord<>(topic.name(settings.topics()), key, value)).get();
    }
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private int run(String... command) {
    out.getBuffer().setLength(0);
    List<String> all = new ArrayList<>(List.of("deadletters"));
    all.addAll(List.of(command));
    all.addAll(arguments);
    return Parley.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(all.toArray(String[]::new));
  }
}
