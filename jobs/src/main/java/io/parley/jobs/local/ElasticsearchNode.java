package io.parley.jobs.local;

import com.sun.security.auth.module.UnixSystem;
import io.parley.jobs.cli.Progress;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import javax.net.ssl.HttpsURLConnection;
import org.jspecify.annotations.Nullable;

/**
 * An Elasticsearch node as a process of its own, on loopback, empty at its start and, unless a
 * guard is given, without security. Its data lies in a temporary folder that is deleted when it is
 * closed. Not thread-safe.
 */
public final class ElasticsearchNode implements AutoCloseable {
  /** Elasticsearch refuses to run as root; as root it is run as this user, who owns nothing. */
  private static final int NOBODY = 65534;

  private static final Duration PATIENCE = Duration.ofSeconds(120);
  private static final int PROBE_MILLIS = 2000;

  private final URI address;
  private final @Nullable Guard guard;
  private final Path folder;
  private final List<String> command;
  private Child child;

  private final Path java;

  private ElasticsearchNode(
      URI address, @Nullable Guard guard, Path folder, List<String> command, Path java)
      throws IOException {
    this.address = address;
    this.guard = guard;
    this.folder = folder;
    this.command = command;
    this.java = java;
    this.child = process(command, folder, java);
  }

  /**
   * Starts a node and waits until it answers.
   *
   * @param port for HTTP; 0 for any free one
   * @param heap megabytes of heap; 256 is enough for a demo
   * @param progress told what is fetched
   * @throws IOException where it cannot be fetched or started
   */
  public static ElasticsearchNode start(int port, int heap, Progress progress) throws IOException {
    return start(ElasticsearchHome.V8, port, heap, progress, null);
  }

  /**
   * The same, of a given version, with security on where there is a guard.
   *
   * @param guard its keys and its superuser; null for none
   */
  static ElasticsearchNode start(
      ElasticsearchHome version, int port, int heap, Progress progress, @Nullable Guard guard)
      throws IOException {
    Path home = version.in(Cache.locate(), progress);
    int http = port == 0 ? Ports.free() : port;
    Path folder = Folders.temporary("elasticsearch");
    boolean root = new UnixSystem().getUid() == 0;
    if (root && !readableByAll(home)) {
      Folders.copy(home, folder.resolve("home"));
      home = folder.resolve("home");
    }
    configure(home, folder, http, heap, guard);
    List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", LEASH, "leash"));
    if (root) {
      giveTo(folder, NOBODY);
      command.addAll(
          List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
    }
    command.add(home.resolve("bin/elasticsearch").toString());
    ElasticsearchNode node =
        new ElasticsearchNode(
            URI.create((guard == null ? "http://" : "https://") + Ports.LOOPBACK + ":" + http),
            guard,
            folder,
            List.copyOf(command),
            version.java());
    node.await();
    return node;
  }

  private static Child process(List<String> command, Path folder, Path java) throws IOException {
    return Child.start(
        "Elasticsearch",
        command,
        Map.of(
            "PATH", "/usr/local/bin:/usr/bin:/bin",
            "ES_JAVA_HOME", java.toString(),
            "ES_PATH_CONF", folder.resolve("config").toString(),
            "ES_TMPDIR", folder.resolve("tmp").toString(),
            "CLI_JAVA_OPTS", "-Xmx48m -XX:+UseSerialGC -XX:TieredStopAtLevel=1"),
        folder);
  }

  private void await() throws IOException {
    try {
      child.await("it answered", PATIENCE, this::answers);
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  /** Ends it at once, as a crash would (SIGKILL); what it was told stays on disk. */
  public void kill() {
    child.crash();
  }

  /**
   * Starts it again after {@link #kill()}, at the same address and with what it had; does not wait
   * until it answers.
   *
   * @throws IOException where it cannot be started
   */
  public void restart() throws IOException {
    child = process(command, folder, java);
  }

  /**
   * Runs the arguments and ends them when standard input ends; a shell, since Elasticsearch's own
   * launcher does not look at its input.
   */
  private static final String LEASH =
      """
      exec 3<&0
      "$@" </dev/null &
      child=$!
      trap 'kill $child' TERM INT
      { read -r _ <&3; kill $child; } &
      watch=$!
      wait $child
      code=$?
      # A trapped signal ends the first wait early.
      while kill -0 $child 2>/dev/null; do wait $child; code=$?; done
      kill $watch 2>/dev/null
      exit $code
      """;

  private static void configure(Path home, Path folder, int http, int heap, @Nullable Guard guard)
      throws IOException {
    Path config = folder.resolve("config");
    Folders.copy(home.resolve("config"), config);
    for (String name : List.of("data", "logs", "tmp")) {
      Files.createDirectories(folder.resolve(name));
    }
    Files.writeString(
        config.resolve("elasticsearch.yml"),
        String.join(
            "\n",
            "cluster.name: parley",
            "node.name: local",
            "node.roles: [master, data, ingest]",
            "network.host: " + Ports.LOOPBACK,
            "http.port: " + http,
            "transport.port: " + Ports.free(),
            "discovery.type: single-node",
            "path.data: " + folder.resolve("data"),
            "path.logs: " + folder.resolve("logs"),
            "xpack.security.enabled: " + (guard != null),
            "xpack.security.enrollment.enabled: false",
            "cluster.routing.allocation.disk.threshold_enabled: false",
            "action.auto_create_index: parley-*",
            ""));
    if (guard != null) {
      guard.writePem(config.resolve("node.key"), config.resolve("node.crt"));
      Files.writeString(
          config.resolve("elasticsearch.yml"),
          String.join(
              "\n",
              "xpack.security.http.ssl.enabled: true",
              "xpack.security.http.ssl.key: node.key",
              "xpack.security.http.ssl.certificate: node.crt",
              "xpack.security.authc.realms.file.accounts.order: 0",
              ""),
          StandardOpenOption.APPEND);
      Files.writeString(config.resolve("users"), guard.user() + ":" + guard.hashed() + "\n");
      Files.writeString(config.resolve("users_roles"), "superuser:" + guard.user() + "\n");
    }
    Path options = config.resolve("jvm.options.d");
    Files.createDirectories(options);
    Files.writeString(
        options.resolve("small.options"),
        String.join(
            "\n",
            "-Xms" + heap + "m",
            "-Xmx" + heap + "m",
            "-XX:TieredStopAtLevel=1",
            "-XX:-AlwaysPreTouch",
            ""));
  }

  private static boolean readableByAll(Path home) throws IOException {
    for (Path at = home.toAbsolutePath(); at != null; at = at.getParent()) {
      if (!Files.getPosixFilePermissions(at).contains(PosixFilePermission.OTHERS_EXECUTE)) {
        return false;
      }
    }
    return true;
  }

  private static void giveTo(Path folder, int user) throws IOException {
    UserPrincipal owner =
        folder
            .getFileSystem()
            .getUserPrincipalLookupService()
            .lookupPrincipalByName(Integer.toString(user));
    for (Path path : Folders.all(folder, Comparator.naturalOrder())) {
      Files.setOwner(path, owner);
    }
  }

  private boolean answers() {
    try {
      HttpURLConnection connection =
          (HttpURLConnection)
              address
                  .resolve("/_cluster/health?wait_for_status=yellow&timeout=1s")
                  .toURL()
                  .openConnection();
      connection.setConnectTimeout(PROBE_MILLIS);
      connection.setReadTimeout(PROBE_MILLIS);
      if (guard != null && connection instanceof HttpsURLConnection secured) {
        secured.setSSLSocketFactory(guard.trust().getSocketFactory());
        secured.setRequestProperty("Authorization", guard.basic());
      }
      try {
        return connection.getResponseCode() == 200;
      } finally {
        connection.disconnect();
      }
    } catch (IOException e) {
      return false;
    }
  }

  /** Where it answers, without a slash at the end. */
  public URI address() {
    return address;
  }

  /** Stops it and deletes its data. */
  @Override
  public void close() {
    child.close();
  }
}
