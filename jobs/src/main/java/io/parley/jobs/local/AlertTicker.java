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
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Prints each alert as it fires, with the sentences that prove it, from a thread of its own. */
final class AlertTicker implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(AlertTicker.class);
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
      Set<String> printed = new HashSet<>();
      while (!ending || !alerts.atEnd()) {
        try {
          print(alerts.next(), printed, progress);
        } catch (KafkaException e) {
          // Whoever sends and counts says what is waited for; alerts come when Kafka is back.
          LOG.info("no alerts for now", e);
        }
      }
    } catch (KafkaException e) {
      LOG.warn("the last alerts could not be read", e);
    }
  }

  /** Prints each alert once: after a restart the jobs may send one again under the same id. */
  private static void print(
      Iterable<ConsumerRecord<byte[], byte[]>> records, Set<String> printed, Progress progress) {
    for (ConsumerRecord<byte[], byte[]> record : records) {
      if (!printed.add(new String(record.key(), StandardCharsets.UTF_8))) {
        continue;
      }
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
