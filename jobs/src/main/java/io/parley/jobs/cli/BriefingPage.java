package io.parley.jobs.cli;

import io.parley.jobs.briefing.Briefing;
import io.parley.jobs.kafka.Topic;
import io.parley.jobs.settings.Settings;
import io.parley.wire.Alert;
import io.parley.wire.Json;
import io.parley.wire.Round;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The briefing page of what Kafka holds now. */
public final class BriefingPage {
  private BriefingPage() {}

  /**
   * Writes the page.
   *
   * @throws IOException where a record in Kafka is none of Parley's
   */
  public static String now(Settings settings) throws IOException {
    Map<String, Round> rounds = new LinkedHashMap<>();
    try (TopicReading topic = new TopicReading(settings, Topic.ROUNDS)) {
      for (ConsumerRecord<byte[], byte[]> record : topic.rest()) {
        Round round = Json.read(record.value(), Round.class);
        rounds.put(round.roundId(), round);
      }
    }
    List<Alert> alerts = new ArrayList<>();
    try (TopicReading topic = new TopicReading(settings, Topic.ALERTS)) {
      for (ConsumerRecord<byte[], byte[]> record : topic.rest()) {
        alerts.add(Json.read(record.value(), Alert.class));
      }
    }
    return Briefing.html(List.copyOf(rounds.values()), alerts, Instant.now());
  }
}
