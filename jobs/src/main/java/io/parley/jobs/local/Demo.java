package io.parley.jobs.local;

import io.parley.jobs.cli.Progress;
import io.parley.jobs.cli.Publisher;
import io.parley.jobs.cli.Setup;
import io.parley.jobs.settings.Settings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;

/** One run of the demo. */
final class Demo {
  private static final String SAMPLE = "/sample/crawl.jsonl.gz";
  private static final int ELASTIC_HEAP = 256;
  private static final Duration SETTLE_PATIENCE = Duration.ofMinutes(3);

  /**
   * How it is to run.
   *
   * @param once ends by itself
   * @param pace pages a second; 0 for no pause
   * @param cluster Flink in processes of its own
   */
  record Plan(
      boolean once,
      double pace,
      boolean cluster,
      int kafkaPort,
      int elasticPort,
      int flinkPort,
      int pagePort) {}

  private final Plan plan;
  private final Progress progress;
  private final long began = System.nanoTime();

  Demo(Plan plan, Progress progress) {
    this.plan = plan;
    this.progress = progress;
  }

  /**
   * Runs it.
   *
   * @return exit code
   */
  int run() throws Exception {
    say("starting Kafka and Elasticsearch (two processes on loopback)");
    CompletableFuture<ElasticsearchNode> starting = CompletableFuture.supplyAsync(this::elastic);
    try (KafkaBroker kafka = KafkaBroker.start(plan.kafkaPort());
        ElasticsearchNode elastic = started(starting)) {
      Settings settings = settings(kafka, elastic);
      say("setting up topics, templates and indices");
      Setup.run(settings, made -> {}, progress::say);
      say("submitting the jobs to Flink");
      try (FlinkJobs jobs = FlinkJobs.submit(plan, settings, this::say)) {
        return replay(settings, elastic, jobs);
      }
    }
  }

  private int replay(Settings settings, ElasticsearchNode elastic, FlinkJobs jobs)
      throws Exception {
    try (AlertTicker alerts = AlertTicker.start(settings, progress);
        DemoCounts counts = new DemoCounts(settings);
        BriefingServer briefing = BriefingServer.start(plan.pagePort(), settings)) {
      say("replaying the sample crawl");
      progress.say("");
      long pages = publish(settings);
      boolean settled = counts.settle(pages, SETTLE_PATIENCE, jobs, progress::say);
      alerts.finish();
      DemoCounts.Counts found = counts.last();
      progress.say("");
      progress.say(found.summary(pages));
      if (!settled) {
        progress.say("NOT ALL OF IT ARRIVED: " + jobs.trouble());
      }
      if (plan.once()) {
        return settled && found.addUp(pages) ? 0 : 1;
      }
      progress.say(
          new Signposts(elastic.address(), jobs.address(), briefing.address(), settings).text());
      new CountDownLatch(1).await();
      return 0;
    }
  }

  private ElasticsearchNode elastic() {
    try {
      return ElasticsearchNode.start(plan.elasticPort(), ELASTIC_HEAP, progress);
    } catch (IOException e) {
      throw new CompletionException(e);
    }
  }

  private static ElasticsearchNode started(CompletableFuture<ElasticsearchNode> starting)
      throws IOException {
    try {
      return starting.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof IOException io) {
        throw io;
      }
      throw e;
    }
  }

  private static Settings settings(KafkaBroker kafka, ElasticsearchNode elastic) {
    return Settings.load(
        List.of(
            "--kafka.bootstrap-servers=" + kafka.address(),
            "--elastic.urls=" + elastic.address(),
            // The crawl is of another year: its pages are news at the time they were fetched.
            "--topics.articles-clock=create",
            "--jobs.checkpoint-every=2s"),
        Map.of());
  }

  private long publish(Settings settings) throws IOException, InterruptedException {
    InputStream sample = Demo.class.getResourceAsStream(SAMPLE);
    if (sample == null) {
      throw new IOException("the sample crawl is missing from the build");
    }
    long start = System.nanoTime();
    try (Publisher publisher = new Publisher(settings, progress::say);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(new GZIPInputStream(sample), StandardCharsets.UTF_8))) {
      long count = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (plan.pace() > 0) {
          long due = start + (long) (count / plan.pace() * TimeUnit.SECONDS.toNanos(1));
          TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
        }
        publisher.send(line.getBytes(StandardCharsets.UTF_8));
        count++;
      }
      return publisher.finish();
    }
  }

  private void say(String what) {
    long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - began);
    progress.say(String.format("[%3d s] %s", seconds, what));
  }
}
