package io.parley.jobs.local;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.jobs.elastic.ElasticConnection;
import io.parley.jobs.elastic.Index;
import io.parley.jobs.kafka.KafkaAway;
import io.parley.jobs.kafka.Topic;
import io.parley.jobs.patience.Patience;
import io.parley.jobs.settings.Settings;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Counts what became of the pages, in Elasticsearch and Kafka. Not thread-safe. */
final class DemoCounts implements AutoCloseable {
  private static final int CALM_ROUNDS = 4;
  private static final Counts NOTHING = new Counts(0, 0, 0, 0, 0, 0, 0, 0);
  private static final Duration LOOK_EVERY = Duration.ofMillis(700);

  /**
   * What is there.
   *
   * @param articles originals
   * @param copies articles that are copies of one
   * @param stories distinct stories
   * @param rounds rounds that hold; pending ones too
   * @param alerts different alerts in Kafka
   * @param indexedAlerts alerts in Elasticsearch
   * @param deadLetters different inputs that ended early
   * @param doubled records in Kafka that say again what another said: delivery is at least once
   */
  record Counts(
      long articles,
      long copies,
      long stories,
      long rounds,
      long alerts,
      long indexedAlerts,
      long deadLetters,
      long doubled) {
    boolean addUp(long pages) {
      return articles + copies + deadLetters == pages && alerts == indexedAlerts;
    }

    String summary(long pages) {
      return String.join(
          "\n",
          String.format("%5d pages in", pages),
          String.format("%5d articles", articles),
          String.format("%5d copies of one of them", copies),
          String.format("%5d dead letters", deadLetters),
          String.format("%5d stories", stories),
          String.format("%5d rounds of talks", rounds),
          String.format("%5d alerts", alerts)
              + (doubled == 0 ? "" : " (and " + doubled + " records sent again after a restart)"),
          addUp(pages)
              ? articles
                  + " + "
                  + copies
                  + " + "
                  + deadLetters
                  + " = "
                  + pages
                  + ": all accounted for"
              : "IT DOES NOT ADD UP");
    }
  }

  private final ElasticConnection elastic;
  private final Settings settings;
  private final DistinctKeys alerts;
  private final DistinctKeys deadLetters;
  private Counts last = NOTHING;

  DemoCounts(Settings settings) {
    this.settings = settings;
    this.elastic = ElasticConnection.open(settings.elastic());
    this.alerts = new DistinctKeys(settings, Topic.ALERTS);
    this.deadLetters = new DistinctKeys(settings, Topic.DEADLETTERS);
  }

  /**
   * Waits until every page ended somewhere and nothing more comes.
   *
   * @param patience how long without any change, while both servers answer
   * @param say told why it waits where one of them does not
   * @return false where that did not happen or the jobs ended before
   * @throws IOException where a server stays away for {@code startup.wait}
   */
  boolean settle(long pages, Duration patience, FlinkJobs jobs, Consumer<String> say)
      throws IOException, InterruptedException {
    long changed = System.nanoTime();
    int calm = 0;
    while (calm < CALM_ROUNDS) {
      if (System.nanoTime() - changed > patience.toNanos() || !jobs.running()) {
        return false;
      }
      TimeUnit.NANOSECONDS.sleep(LOOK_EVERY.toNanos());
      long asked = System.nanoTime();
      Counts now = count(new Patience(settings.startupWait(), say));
      changed += System.nanoTime() - asked;
      calm = now.equals(last) && now.addUp(pages) ? calm + 1 : 0;
      changed = now.equals(last) ? changed : System.nanoTime();
      last = now;
    }
    return true;
  }

  /** What was there at the last look. */
  Counts last() {
    return last;
  }

  private Counts count(Patience patience) throws IOException, InterruptedException {
    patience.answer(
        settings.kafka().toString(), () -> alerts.read() && deadLetters.read(), KafkaAway::passes);
    // A node that does not move is noticed within seconds, where a count would wait a minute.
    elastic.await(patience);
    return patience.answer(settings.elastic().toString(), this::indexed, ElasticConnection::passes);
  }

  private Counts indexed() throws IOException {
    elastic.request("POST", "/" + settings.elastic().prefix() + "-*/_refresh", null);
    long copies = documents(Index.ARTICLES, "{\"query\":{\"term\":{\"copy\":true}}}");
    return new Counts(
        documents(Index.ARTICLES, null) - copies,
        copies,
        documents(Index.STORIES, null),
        documents(Index.ROUNDS, "{\"query\":{\"term\":{\"withdrawn\":false}}}"),
        alerts.size(),
        documents(Index.ALERTS, null),
        deadLetters.size(),
        alerts.doubled() + deadLetters.doubled());
  }

  private long documents(Index index, @org.jspecify.annotations.Nullable String query)
      throws IOException {
    JsonNode answer =
        elastic.request("POST", "/" + index.alias(settings.elastic()) + "/_count", query);
    return answer.path("count").longValue();
  }

  @Override
  public void close() {
    alerts.close();
    deadLetters.close();
    elastic.close();
  }
}
