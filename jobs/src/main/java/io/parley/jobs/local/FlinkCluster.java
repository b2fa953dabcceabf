package io.parley.jobs.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.GlobalConfiguration;
import org.apache.flink.runtime.clusterframework.TaskExecutorProcessSpec;
import org.apache.flink.runtime.clusterframework.TaskExecutorProcessUtils;
import org.apache.flink.runtime.jobmanager.JobManagerProcessSpec;
import org.apache.flink.runtime.jobmanager.JobManagerProcessUtils;
import org.apache.flink.runtime.util.config.memory.ProcessMemoryUtils;

/**
 * A standalone Flink session cluster of separate JVMs on loopback: one JobManager and TaskManagers
 * that can be added and killed. Its class path is Flink alone, as in a download of it. Not
 * thread-safe.
 */
public final class FlinkCluster implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;
  private final Configuration configuration;
  private final URI address;
  private final Child jobManager;
  private final Map<String, Child> taskManagers = new LinkedHashMap<>();
  private int started;

  private FlinkCluster(Path folder, Configuration configuration, URI address) throws IOException {
    this.folder = folder;
    this.configuration = configuration;
    this.address = address;
    JobManagerProcessSpec memory = JobManagerProcessUtils.processSpecFromConfig(configuration);
    this.jobManager =
        process(
            "jobmanager",
            JobManagerProcessUtils.generateJvmParametersStr(memory, configuration),
            "org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint",
            "--executionMode cluster " + JobManagerProcessUtils.generateDynamicConfigsStr(memory));
  }

  /**
   * Starts a cluster and waits until all of it is there.
   *
   * @param port of its web page and REST API; 0 for any free one
   * @param taskManagers how many
   * @param slots of each
   * @param more settings of Flink beyond those for a small machine
   * @throws IOException where it cannot be started
   */
  public static FlinkCluster start(int port, int taskManagers, int slots, Map<String, String> more)
      throws IOException {
    Path folder = Folders.temporary("flink");
    int rest = port == 0 ? Ports.free() : port;
    Path conf = Files.createDirectories(folder.resolve("conf"));
    StringBuilder yaml = new StringBuilder(settings(folder, rest, slots));
    more.forEach((key, value) -> yaml.append(key).append(": ").append(value).append('\n'));
    Files.writeString(conf.resolve("config.yaml"), yaml);
    FlinkCluster cluster =
        new FlinkCluster(
            folder,
            GlobalConfiguration.loadConfiguration(conf.toString()),
            URI.create("http://" + Ports.LOOPBACK + ":" + rest));
    try {
      cluster.jobManager.await("its page answered", PATIENCE, cluster::answers);
      for (int i = 0; i < taskManagers; i++) {
        cluster.addTaskManager();
      }
      cluster.awaitTaskManagers();
      return cluster;
    } catch (IOException e) {
      cluster.close();
      throw e;
    }
  }

  private static String settings(Path folder, int rest, int slots) {
    String me = Ports.LOOPBACK;
    return String.join(
        "\n",
        "jobmanager.rpc.address: " + me,
        "jobmanager.rpc.port: " + Ports.free(),
        "jobmanager.bind-host: " + me,
        "jobmanager.memory.heap.size: 256m",
        "jobmanager.memory.off-heap.size: 64m",
        "jobmanager.memory.jvm-metaspace.size: 192m",
        "jobmanager.memory.jvm-overhead.min: 64m",
        "jobmanager.memory.jvm-overhead.max: 64m",
        "taskmanager.bind-host: " + me,
        "taskmanager.host: " + me,
        "taskmanager.numberOfTaskSlots: " + slots,
        "taskmanager.memory.task.heap.size: 512m",
        "taskmanager.memory.managed.size: 32m",
        "taskmanager.memory.framework.heap.size: 96m",
        "taskmanager.memory.framework.off-heap.size: 96m",
        "taskmanager.memory.network.min: 48m",
        "taskmanager.memory.network.max: 48m",
        "taskmanager.memory.jvm-metaspace.size: 224m",
        "taskmanager.memory.jvm-overhead.min: 64m",
        "taskmanager.memory.jvm-overhead.max: 64m",
        "rest.address: " + me,
        "rest.bind-address: " + me,
        "rest.port: " + rest,
        "rest.bind-port: " + rest,
        "web.tmpdir: " + folder.resolve("web"),
        "blob.server.port: " + Ports.free(),
        "io.tmp.dirs: " + folder.resolve("tmp"),
        "state.backend.type: hashmap",
        "execution.checkpointing.interval: 1s",
        "execution.checkpointing.storage: filesystem",
        "execution.checkpointing.dir: " + folder.resolve("checkpoints").toUri(),
        "execution.checkpointing.savepoint-dir: " + folder.resolve("savepoints").toUri(),
        "restart-strategy.type: fixed-delay",
        "restart-strategy.fixed-delay.attempts: 100",
        "restart-strategy.fixed-delay.delay: 500ms",
        // A killed process is noticed soon.
        "heartbeat.interval: 1000",
        "heartbeat.timeout: 5000",
        "");
  }

  private Child process(String name, String memory, String main, String arguments)
      throws IOException {
    Path own = Files.createDirectories(folder.resolve(name));
    List<String> flags = new ArrayList<>(words(memory));
    flags.addAll(JavaFlags.FLINK);
    flags.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-Dlog4j.configurationFile=classpath:io/parley/jobs/local/log4j2-server.properties",
            "-cp",
            Project.built("parley-local.jar") + ":" + Project.built("local/flink") + "/*"));
    List<String> all = new ArrayList<>(List.of("--configDir", folder.resolve("conf").toString()));
    all.addAll(words(arguments));
    return Child.jvm(name, flags, main, all, own);
  }

  private static List<String> words(String line) {
    return List.of(line.strip().split("\\s+"));
  }

  /**
   * Starts one more TaskManager; does not wait until it has joined.
   *
   * @throws IOException where it cannot be started
   */
  public void addTaskManager() throws IOException {
    TaskExecutorProcessSpec memory = TaskExecutorProcessUtils.processSpecFromConfig(configuration);
    String name = "taskmanager-" + ++started;
    Child child =
        process(
            name,
            ProcessMemoryUtils.generateJvmParametersStr(memory),
            "org.apache.flink.runtime.taskexecutor.TaskManagerRunner",
            TaskExecutorProcessUtils.generateDynamicConfigsStr(memory)
                + " -D taskmanager.resource-id="
                + name);
    taskManagers.put(name, child);
  }

  /**
   * Waits until every TaskManager that was added and not killed has joined and its slots can be
   * used.
   *
   * @throws IOException where one does not in time
   */
  public void awaitTaskManagers() throws IOException {
    jobManager.await(
        "the TaskManagers had joined", PATIENCE, () -> ready().containsAll(taskManagers.keySet()));
  }

  /**
   * Kills the TaskManager with the most work as a crash would (SIGKILL).
   *
   * @throws IOException where the JobManager does not say who has work
   */
  public void killTaskManager() throws IOException {
    String busiest = "";
    int leastFree = Integer.MAX_VALUE;
    for (JsonNode one : get("/taskmanagers").path("taskmanagers")) {
      String name = one.path("id").textValue();
      int free = one.path("freeSlots").intValue();
      if (taskManagers.containsKey(name) && free < leastFree) {
        busiest = name;
        leastFree = free;
      }
    }
    Child victim = taskManagers.remove(busiest);
    if (victim == null) {
      throw new IOException("no TaskManager has joined");
    }
    victim.kill();
  }

  /**
   * Submits a job as {@code flink run --detached -c} does: through Flink's own command-line client
   * in a JVM of its own.
   *
   * @return what the client printed
   * @throws IOException where the client fails, with what it printed
   */
  public String run(Path jar, String entryClass, List<String> arguments) throws IOException {
    List<String> all =
        new ArrayList<>(List.of("run", "--detached", "-c", entryClass, jar.toString()));
    all.addAll(arguments);
    return client(all);
  }

  /**
   * Does what {@code flink} does with these arguments.
   *
   * @return what the client printed
   * @throws IOException where the client fails, with what it printed
   */
  public String client(List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(JavaFlags.FLINK);
    command.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmx256m",
            "-Dlog4j.configurationFile=classpath:io/parley/jobs/local/log4j2-server.properties",
            "-cp",
            Project.built("parley-local.jar") + ":" + Project.built("local/flink") + "/*",
            "org.apache.flink.client.cli.CliFrontend"));
    command.addAll(arguments);
    ProcessBuilder client = new ProcessBuilder(command).redirectErrorStream(true);
    client.environment().put("FLINK_CONF_DIR", folder.resolve("conf").toString());
    client.environment().put("FLINK_LIB_DIR", Project.built("local/flink").toString());
    Process process = client.start();
    process.getOutputStream().close();
    String said =
        new String(
            process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new IOException("flink " + String.join(" ", arguments) + " failed:\n" + said);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while submitting", e);
    }
    return said;
  }

  /**
   * Asks the REST API.
   *
   * @param path with a leading slash
   * @throws IOException where it does not answer with JSON
   */
  public JsonNode get(String path) throws IOException {
    HttpURLConnection connection =
        (HttpURLConnection) address.resolve(path).toURL().openConnection();
    connection.setConnectTimeout(2000);
    connection.setReadTimeout(10_000);
    try (InputStream in = connection.getInputStream()) {
      return JSON.readTree(in);
    } finally {
      connection.disconnect();
    }
  }

  /**
   * The ids that the JobManager knows with their slots; those of killed ones for a while too. A
   * TaskManager is known a moment before it has reported its slots.
   */
  private List<String> ready() {
    List<String> ids = new ArrayList<>();
    try {
      for (JsonNode one : get("/taskmanagers").path("taskmanagers")) {
        if (one.path("slotsNumber").intValue() > 0) {
          ids.add(one.path("id").textValue());
        }
      }
    } catch (IOException e) {
      return List.of();
    }
    return ids;
  }

  private boolean answers() {
    try {
      return get("/overview").isObject();
    } catch (IOException e) {
      return false;
    }
  }

  /** Where its web page and REST API are. */
  public URI address() {
    return address;
  }

  /** Stops all of it and deletes its folder, checkpoints too. */
  @Override
  public void close() {
    taskManagers.values().forEach(Child::close);
    jobManager.close();
    Folders.deleteQuietly(folder);
  }
}
