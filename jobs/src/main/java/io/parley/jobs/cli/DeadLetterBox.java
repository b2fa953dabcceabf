package io.parley.jobs.cli;

import io.parley.jobs.kafka.Topic;
import io.parley.jobs.settings.Settings;
import io.parley.wire.DeadLetter;
import io.parley.wire.Json;
import io.parley.wire.Reason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** The dead letters that are kept, each once, oldest first, under names people can type. */
final class DeadLetterBox {
  private DeadLetterBox() {}

  /**
   * Reads them.
   *
   * @throws IOException where one is no dead letter
   */
  static List<DeadLetter> read(Settings settings) throws IOException {
    Map<String, DeadLetter> letters = new LinkedHashMap<>();
    try (TopicReading topic = new TopicReading(settings, Topic.DEADLETTERS)) {
      for (ConsumerRecord<byte[], byte[]> record : topic.rest()) {
        DeadLetter letter = Json.read(record.value(), DeadLetter.class);
        // Delivered at least once: a second copy is the same letter.
        letters.putIfAbsent(id(letter) + " " + letter.reason() + " " + letter.sha256(), letter);
      }
    }
    return new ArrayList<>(letters.values());
  }

  /** Where it came from, which names it: {@code parley.articles/0@17}. */
  static String id(DeadLetter letter) {
    return letter.origin() + "/" + letter.partition() + "@" + letter.offset();
  }

  static String lower(Reason reason) {
    return reason.name().toLowerCase(Locale.ROOT);
  }
}
