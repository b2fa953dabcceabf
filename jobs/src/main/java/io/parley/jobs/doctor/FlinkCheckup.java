package io.parley.jobs.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.jobs.delivery.DeliverAlerts;
import io.parley.jobs.indexing.IndexTalks;
import io.parley.jobs.settings.Settings;
import io.parley.jobs.stories.TrackStories;
import io.parley.jobs.tagging.TagArticles;
import io.parley.jobs.talks.TrackTalks;
import io.parley.wire.Json;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The cluster, its jobs and their last checkpoints, by Flink's REST API. */
final class FlinkCheckup {
  private static final int PATIENCE_MS = 5000;
  private static final Duration OLD = Duration.ofMinutes(15);

  /** {@link io.parley.jobs.AllInOne}, which is the five in one. */
  private static final String ALL = "Parley";

  private static final List<String> JOBS =
      List.of(
          TagArticles.NAME,
          TrackStories.NAME,
          TrackTalks.NAME,
          DeliverAlerts.NAME,
          IndexTalks.NAME);

  private FlinkCheckup() {}

  static void examine(Settings settings, List<Finding> findings) {
    String url = settings.flinkUrl();
    if (url.isEmpty()) {
      findings.add(Finding.passedOver("Flink and its jobs", "flink.url is not set"));
      return;
    }
    String part = "Flink at " + url;
    try {
      JsonNode overview = get(url, "/overview");
      String version = overview.path("flink-version").asText("?");
      String detail =
          version
              + ", "
              + overview.path("taskmanagers").asInt()
              + " TaskManagers, "
              + overview.path("slots-available").asInt()
              + " of "
              + overview.path("slots-total").asInt()
              + " slots free";
      if (!version.startsWith("2.2.")) {
        findings.add(Finding.wrong(part, detail, "the jar is built for Flink 2.2"));
      } else if (overview.path("taskmanagers").asInt() == 0) {
        findings.add(Finding.wrong(part, detail, "start a TaskManager"));
      } else {
        findings.add(Finding.ok(part, detail));
      }
      Map<String, JsonNode> running = new LinkedHashMap<>();
      for (JsonNode job : get(url, "/jobs/overview").path("jobs")) {
        String name = job.path("name").asText();
        // A run that ended does not hide the one that runs.
        if (!running.containsKey(name) || job.path("state").asText().equals("RUNNING")) {
          running.put(name, job);
        }
      }
      if (running.containsKey(ALL)) {
        findings.add(job(url, ALL, running.get(ALL)));
        return;
      }
      for (String name : JOBS) {
        JsonNode job = running.get(ALL + " " + name);
        findings.add(
            job == null
                ? Finding.wrong("job " + name, "not there", "flink run -d -c … (README)")
                : job(url, name, job));
      }
    } catch (IOException e) {
      findings.add(
          Finding.wrong(
              part, String.valueOf(e.getMessage()), "start it, or lead flink.url to its REST API"));
    }
  }

  private static Finding job(String url, String name, JsonNode job) throws IOException {
    String part = "job " + name;
    String state = job.path("state").asText("?");
    if (!state.equals("RUNNING")) {
      return Finding.wrong(
          part,
          state.toLowerCase(java.util.Locale.ROOT),
          url + "/#/job/running: what is its exception?");
    }
    JsonNode checkpoints = get(url, "/jobs/" + job.path("jid").asText() + "/checkpoints");
    JsonNode last = checkpoints.at("/latest/completed");
    Instant now = Instant.now();
    Instant started = Instant.ofEpochMilli(job.path("start-time").asLong());
    Instant since =
        last.isObject()
            ? Instant.ofEpochMilli(last.path("latest_ack_timestamp").asLong())
            : started;
    Duration age = Duration.between(since, now);
    String detail =
        "running"
            + (last.isObject()
                ? ", last checkpoint " + age.toSeconds() + " s ago"
                : ", no checkpoint yet")
            + ", "
            + checkpoints.at("/counts/restored").asLong()
            + " restored";
    return age.compareTo(OLD) > 0
        ? Finding.wrong(part, detail, "see \"ParleyNoCheckpoint\" in docs/operator.md")
        : Finding.ok(part, detail);
  }

  private static JsonNode get(String url, String path) throws IOException {
    HttpURLConnection connection =
        (HttpURLConnection) URI.create(url.replaceAll("/$", "") + path).toURL().openConnection();
    connection.setConnectTimeout(PATIENCE_MS);
    connection.setReadTimeout(PATIENCE_MS);
    try (InputStream in = connection.getInputStream()) {
      return Json.mapper().readTree(in);
    } finally {
      connection.disconnect();
    }
  }
}
