package io.parley.jobs.local;

import io.parley.jobs.cli.Progress;
import io.parley.jobs.cli.TopicReading;
import io.parley.jobs.kafka.Topic;
import io.parley.jobs.settings.Settings;
import io.parley.wire.Alert;
import io.parley.wire.Json;
import io.parley.wire.Proof;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Prints each alert as it fires, with the sentences that prove it, from a thread of its own. */
final class AlertTicker implements AutoCloseable {
  private static final int SENTENCES = 3;

  private final Thread thread;
  private volatile boolean ending;

  private AlertTicker(Settings settings, Progress progress) {
    this.thread = new Thread(() -> follow(settings, progress), "alerts");
    thread.setDaemon(true);
  }

  static AlertTicker start(Settings settings, Progress progress) {
    AlertTicker ticker = new AlertTicker(settings, progress);
    ticker.thread.start();
    return ticker;
  }

  private void follow(Settings settings, Progress progress) {
    try (TopicReading alerts = new TopicReading(settings, Topic.ALERTS)) {
      while (!ending) {
        print(alerts.next(), progress);
      }
      print(alerts.rest(), progress);
    }
  }

  private static void print(Iterable<ConsumerRecord<byte[], byte[]>> records, Progress progress) {
    for (ConsumerRecord<byte[], byte[]> record : records) {
      try {
        progress.say(text(Json.read(record.value(), Alert.class)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** An alert as a few lines for a terminal. */
  static String text(Alert alert) {
    StringBuilder text = new StringBuilder();
    text.append("◆ ")
        .append(alert.type())
        .append("  ")
        .append(alert.headline())
        .append("  [")
        .append(alert.standing().name().toLowerCase(Locale.ROOT))
        .append("]\n");
    alert.changes().forEach(change -> text.append("    ").append(change).append('\n'));
    for (Proof proof : sentences(alert.proofs())) {
      text.append("    “").append(proof.text().replaceAll("\\s+", " ")).append("”\n      ");
      if (!proof.source().isBlank()) {
        text.append(proof.source()).append(", ");
      }
      text.append(proof.url()).append('\n');
    }
    return text.toString();
  }

  /** The first few that say more than a word out of another. */
  private static List<Proof> sentences(List<Proof> proofs) {
    Map<String, Proof> different = new LinkedHashMap<>();
    proofs.stream()
        .filter(
            proof ->
                proofs.stream()
                    .noneMatch(
                        other ->
                            other.text().length() > proof.text().length()
                                && other.text().contains(proof.text())))
        .forEach(proof -> different.putIfAbsent(proof.text(), proof));
    return different.values().stream().limit(SENTENCES).toList();
  }

  /** Prints what is left and ends the thread. */
  void finish() throws InterruptedException {
    ending = true;
    thread.join();
  }

  @Override
  public void close() {
    ending = true;
  }
}
