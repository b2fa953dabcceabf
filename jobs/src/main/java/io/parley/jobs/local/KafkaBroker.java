package io.parley.jobs.local;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;
import org.jspecify.annotations.Nullable;

/**
 * A Kafka broker that is its own controller (KRaft), as a process of its own, on loopback and empty
 * at its start; where a guard is given its clients need TLS and SCRAM. Topics must be created; none
 * comes by itself. Not thread-safe.
 */
public final class KafkaBroker implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String PROPERTIES = "server.properties";
  private static final String SCRAM = "SCRAM-SHA-512";
  private static final String STARTED = "Kafka Server started";

  private final int port;
  private final Path folder;
  private Child child;

  private KafkaBroker(int port, Path folder) throws IOException {
    this.port = port;
    this.folder = folder;
    this.child = process(folder);
  }

  /**
   * Starts a broker and waits until it answers.
   *
   * @param port for clients; 0 for any free one
   * @throws IOException where it cannot be started
   */
  public static KafkaBroker start(int port) throws IOException {
    return start(port, null);
  }

  /**
   * The same, with security on where there is a guard.
   *
   * @param guard its keys and the one account it lets in; null for none
   */
  public static KafkaBroker start(int port, @Nullable Guard guard) throws IOException {
    Path folder = Folders.temporary("kafka");
    int clients = port == 0 ? Ports.free() : port;
    Path data = Files.createDirectories(folder.resolve("data"));
    Files.writeString(
        folder.resolve(PROPERTIES), properties(clients, data) + security(guard, clients));
    format(data, guard);
    KafkaBroker broker = new KafkaBroker(clients, folder);
    broker.await();
    return broker;
  }

  private static Child process(Path folder) throws IOException {
    return Child.jvm(
        "Kafka",
        List.of(
            "-Xms96m",
            "-Xmx320m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Djava.awt.headless=true",
            "-Dlog4j.configurationFile=classpath:io/parley/jobs/local/log4j2-server.properties",
            "-cp",
            System.getProperty("java.class.path")),
        "kafka.Kafka",
        List.of(folder.resolve(PROPERTIES).toString()),
        folder);
  }

  private void await() throws IOException {
    try {
      child.await("it started", PATIENCE, () -> child.log().contains(STARTED) && listens(port));
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
   * Starts it again after {@link #kill()}, at the same address and with what it had, and waits
   * until it answers.
   *
   * @throws IOException where it cannot be started
   */
  public void restart() throws IOException {
    child = process(folder);
    await();
  }

  private static String properties(int clients, Path data) {
    int controller = Ports.free();
    String me = Ports.LOOPBACK;
    return String.join(
        "\n",
        "process.roles=broker,controller",
        "node.id=1",
        "controller.quorum.voters=1@" + me + ":" + controller,
        "listeners=PLAINTEXT://" + me + ":" + clients + ",CONTROLLER://" + me + ":" + controller,
        "advertised.listeners=PLAINTEXT://" + me + ":" + clients,
        "controller.listener.names=CONTROLLER",
        "listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
        "inter.broker.listener.name=PLAINTEXT",
        "log.dirs=" + data,
        // One broker has one copy of everything.
        "offsets.topic.replication.factor=1",
        "offsets.topic.num.partitions=4",
        "transaction.state.log.replication.factor=1",
        "transaction.state.log.min.isr=1",
        "transaction.state.log.num.partitions=4",
        "share.coordinator.state.topic.replication.factor=1",
        "share.coordinator.state.topic.min.isr=1",
        "share.coordinator.state.topic.num.partitions=4",
        "group.initial.rebalance.delay.ms=0",
        "auto.create.topics.enable=false",
        "min.insync.replicas=1",
        "message.max.bytes=8388608",
        "controlled.shutdown.enable=false",
        "num.network.threads=2",
        "num.io.threads=4",
        "log.cleaner.dedupe.buffer.size=16777216",
        "");
  }

  /** Clients then speak TLS and prove who they are; the broker itself has a door of its own. */
  private static String security(@Nullable Guard guard, int clients) {
    if (guard == null) {
      return "";
    }
    int inside = Ports.free();
    int controller = Ports.free();
    String me = Ports.LOOPBACK;
    return String.join(
        "\n",
        "controller.quorum.voters=1@" + me + ":" + controller,
        "listeners=CLIENTS://%1$s:%2$d,INSIDE://%1$s:%3$d,CONTROLLER://%1$s:%4$d"
            .formatted(me, clients, inside, controller),
        "advertised.listeners=CLIENTS://%1$s:%2$d,INSIDE://%1$s:%3$d"
            .formatted(me, clients, inside),
        "listener.security.protocol.map=CLIENTS:SASL_SSL,INSIDE:PLAINTEXT,CONTROLLER:PLAINTEXT",
        "inter.broker.listener.name=INSIDE",
        "sasl.enabled.mechanisms=" + SCRAM,
        "listener.name.clients.scram-sha-512.sasl.jaas.config="
            + "org.apache.kafka.common.security.scram.ScramLoginModule required;",
        "ssl.keystore.type=PKCS12",
        "ssl.keystore.location=" + guard.keystore(),
        "ssl.keystore.password=" + guard.password(),
        "ssl.key.password=" + guard.password(),
        "");
  }

  private static void format(Path data, @Nullable Guard guard) throws IOException {
    try {
      new Formatter()
          .setScramArguments(
              guard == null
                  ? List.of()
                  : List.of(
                      "%s=[name=%s,password=%s]".formatted(SCRAM, guard.user(), guard.password())))
          .setClusterId(Uuid.randomUuid().toString())
          .setNodeId(1)
          .setControllerListenerName("CONTROLLER")
          .setMetadataLogDirectory(data.toString())
          .setDirectories(List.of(data.toString()))
          .setPrintStream(
              new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
          .run();
    } catch (Exception e) {
      // The library declares no less.
      throw new IOException("Kafka's folder " + data + " cannot be laid out", e);
    }
  }

  private static boolean listens(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(Ports.LOOPBACK, port), 500);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Host and port, as clients' {@code bootstrap.servers} want them. */
  public String address() {
    return Ports.LOOPBACK + ":" + port;
  }

  /** Stops it and deletes its data. */
  @Override
  public void close() {
    child.close();
  }
}
