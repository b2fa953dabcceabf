package io.parley.jobs.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.parley.jobs.AllInOne;
import io.parley.jobs.settings.Settings;
import io.parley.jobs.start.Environments;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLConnection;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.jspecify.annotations.Nullable;

/**
 * Parley's jobs, running: in a Flink inside this JVM, or each submitted to a cluster of processes.
 */
final class FlinkJobs implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int PARALLELISM = 2;
  private static final int SLOTS = 10;

  /** Entry classes of the five jobs. */
  static final List<String> ENTRIES =
      List.of(
          "io.parley.jobs.tagging.TagArticles",
          "io.parley.jobs.stories.TrackStories",
          "io.parley.jobs.talks.TrackTalks",
          "io.parley.jobs.indexing.IndexTalks",
          "io.parley.jobs.delivery.DeliverAlerts");

  private final URI address;
  private final @Nullable JobClient client;
  private final @Nullable FlinkCluster cluster;
  private final Path folder;

  private FlinkJobs(
      URI address, @Nullable JobClient client, @Nullable FlinkCluster cluster, Path folder) {
    this.address = address;
    this.client = client;
    this.cluster = cluster;
    this.folder = folder;
  }

  static FlinkJobs submit(Demo.Plan plan, Settings settings, Consumer<String> say)
      throws Exception {
    Path folder = Folders.temporary("jobs");
    return plan.cluster() ? onCluster(plan, settings, folder, say) : here(plan, settings, folder);
  }

  private static FlinkJobs onCluster(
      Demo.Plan plan, Settings settings, Path folder, Consumer<String> say) throws IOException {
    FlinkCluster cluster = FlinkCluster.start(plan.flinkPort(), 1, SLOTS, Map.of());
    try {
      for (String entry : ENTRIES) {
        say.accept("  flink run -d -c " + entry + " parley.jar");
        cluster.run(
            Project.built("parley.jar"),
            entry,
            List.of(
                "--kafka.bootstrap-servers",
                settings.kafka().bootstrapServers(),
                "--elastic.urls",
                String.join(",", settings.elastic().urls()),
                "--topics.articles-clock",
                settings.topics().fetchTime() ? "create" : "append"));
      }
    } catch (IOException e) {
      cluster.close();
      throw e;
    }
    return new FlinkJobs(cluster.address(), null, cluster, folder);
  }

  private static FlinkJobs here(Demo.Plan plan, Settings settings, Path folder) throws Exception {
    Map<String, String> local =
        Map.ofEntries(
            Map.entry("rest.address", Ports.LOOPBACK),
            Map.entry("rest.bind-address", Ports.LOOPBACK),
            Map.entry("rest.port", Integer.toString(plan.flinkPort())),
            Map.entry("rest.bind-port", Integer.toString(plan.flinkPort())),
            Map.entry("jobmanager.rpc.address", Ports.LOOPBACK),
            Map.entry("jobmanager.bind-host", Ports.LOOPBACK),
            Map.entry("taskmanager.host", Ports.LOOPBACK),
            Map.entry("taskmanager.bind-host", Ports.LOOPBACK),
            Map.entry("taskmanager.numberOfTaskSlots", Integer.toString(PARALLELISM)),
            Map.entry("taskmanager.memory.network.min", "48m"),
            Map.entry("taskmanager.memory.network.max", "48m"),
            Map.entry("taskmanager.memory.managed.size", "16m"),
            Map.entry("execution.checkpointing.interval", "2s"),
            Map.entry("execution.checkpointing.storage", "filesystem"),
            Map.entry(
                "execution.checkpointing.dir", folder.resolve("checkpoints").toUri().toString()),
            Map.entry("io.tmp.dirs", folder.toString()),
            Map.entry("web.tmpdir", folder.resolve("web").toString()),
            Map.entry("parallelism.default", Integer.toString(PARALLELISM)));
    StreamExecutionEnvironment env =
        StreamExecutionEnvironment.createLocalEnvironmentWithWebUI(
            Environments.strict(Configuration.fromMap(local)));
    AllInOne.draw(env, settings);
    JobClient client = env.executeAsync("Parley");
    return new FlinkJobs(
        URI.create("http://" + Ports.LOOPBACK + ":" + plan.flinkPort()), client, null, folder);
  }

  /** Where Flink's web page is. */
  URI address() {
    return address;
  }

  /** Whether no job has ended. */
  boolean running() {
    try {
      JsonNode jobs = get("/jobs").path("jobs");
      return !jobs.isEmpty()
          && jobs.findValuesAsText("status").stream()
              .noneMatch(status -> List.of("FAILED", "FINISHED", "CANCELED").contains(status));
    } catch (IOException e) {
      return false;
    }
  }

  /** What Flink says went wrong, one line; empty where it says nothing. */
  String trouble() {
    try {
      StringBuilder text = new StringBuilder();
      for (JsonNode job : get("/jobs").path("jobs")) {
        String root =
            get("/jobs/" + job.path("id").textValue() + "/exceptions")
                .path("exceptionHistory")
                .path("entries")
                .path(0)
                .path("stacktrace")
                .asText("");
        text.append(job.path("status").textValue())
            .append(' ')
            .append(root.lines().limit(12).reduce("", (a, b) -> a + "\n" + b));
      }
      return text.toString();
    } catch (IOException e) {
      return "Flink does not answer: " + e.getMessage();
    }
  }

  private JsonNode get(String path) throws IOException {
    URLConnection connection = address.resolve(path).toURL().openConnection();
    connection.setConnectTimeout(5000);
    connection.setReadTimeout(10_000);
    try (InputStream in = connection.getInputStream()) {
      return JSON.readTree(in);
    }
  }

  @Override
  public void close() {
    if (client != null) {
      client.cancel().exceptionally(e -> null).join();
    }
    if (cluster != null) {
      cluster.close();
    }
    Folders.deleteQuietly(folder);
  }
}
