package io.parley.jobs.local;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.jobs.cli.TopicReading;
import io.parley.jobs.kafka.Topic;
import io.parley.jobs.replay.Replay;
import io.parley.jobs.sample.RoundTable;
import io.parley.jobs.sample.SamplePages;
import io.parley.jobs.settings.Settings;
import io.parley.wire.Alert;
import io.parley.wire.Json;
import io.parley.wire.Round;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What became of the sample crawl: in a replay, where nothing fails and all is in order, or so far
 * in the topics.
 *
 * @param articles ids of its articles; empty where it is of the topics
 * @param deadLetters how many different ones
 * @param rounds at the end
 */
record SampleOutcome(Set<String> articles, int deadLetters, RoundTable rounds) {
  /** Of a replay of the crawl into a folder. */
  static SampleOutcome ofReplay(Path folder) throws Exception {
    Path crawl = Files.write(folder.resolve("crawl.jsonl"), SamplePages.all());
    Path out = folder.resolve("out");
    Replay.run(List.of(crawl), out, 2);
    Set<String> articles = new HashSet<>();
    lines(out, "articles").forEach(article -> articles.add(article.path("id").asText()));
    RoundTable rounds = new RoundTable();
    for (JsonNode line : lines(out, "rounds")) {
      rounds.add(Json.mapper().treeToValue(line, Round.class));
    }
    for (JsonNode line : lines(out, "alerts")) {
      rounds.add(Json.mapper().treeToValue(line, Alert.class));
    }
    return new SampleOutcome(articles, lines(out, "deadletters").size(), rounds);
  }

  /** Of what the topics hold now. */
  static SampleOutcome ofTopics(Settings settings) throws IOException {
    RoundTable rounds = new RoundTable();
    for (ConsumerRecord<byte[], byte[]> record : records(settings, Topic.ROUNDS)) {
      rounds.add(Json.read(record.value(), Round.class));
    }
    for (ConsumerRecord<byte[], byte[]> record : records(settings, Topic.ALERTS)) {
      rounds.add(Json.read(record.value(), Alert.class));
    }
    return new SampleOutcome(Set.of(), keys(settings, Topic.DEADLETTERS).size(), rounds);
  }

  /** The same rounds, told of alike, and as many dead letters. */
  boolean endsAs(SampleOutcome other) {
    return deadLetters == other.deadLetters
        && rounds.lines().equals(other.rounds.lines())
        && rounds.told().equals(other.rounds.told());
  }

  /** Keys of a topic's records, each once. */
  static Set<String> keys(Settings settings, Topic topic) {
    Set<String> keys = new HashSet<>();
    records(settings, topic)
        .forEach(record -> keys.add(new String(record.key(), StandardCharsets.UTF_8)));
    return keys;
  }

  private static List<ConsumerRecord<byte[], byte[]>> records(Settings settings, Topic topic) {
    try (TopicReading reading = new TopicReading(settings, topic)) {
      return reading.rest();
    }
  }

  private static List<JsonNode> lines(Path out, String name) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(out.resolve(name + ".jsonl"))) {
      lines.add(Json.mapper().readTree(line));
    }
    return lines;
  }
}
