package io.parley.jobs.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * A server process that this JVM started. It is stopped when it is closed, at the latest when this
 * JVM ends; where that is killed, the child sees its standard input end and ends itself.
 * Thread-safe.
 */
final class Child implements AutoCloseable {
  private static final String CONSOLE = "console.log";
  private static final Duration GRACE = Duration.ofSeconds(15);
  private static final Duration POLL = Duration.ofMillis(100);
  private static final Deque<Child> RUNNING = new ArrayDeque<>();
  private static boolean hooked;

  private final String name;
  private final Process process;
  private final Path folder;

  private Child(String name, Process process, Path folder) {
    this.name = name;
    this.process = process;
    this.folder = folder;
  }

  /**
   * Starts a JVM on a leash.
   *
   * @param name for messages
   * @param flags of the JVM, class path and all
   * @param main class to run
   * @param arguments of that class
   * @param folder of its own, deleted when it ends; what it prints goes to {@code console.log}
   *     there
   * @throws IOException where it cannot be started
   */
  static Child jvm(
      String name, List<String> flags, String main, List<String> arguments, Path folder)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.add(Leash.class.getName());
    command.add(main);
    command.addAll(arguments);
    return start(name, command, Map.of(), folder);
  }

  /**
   * Starts another program; its standard input is the read end of a pipe that ends with this JVM.
   *
   * @param environment all of its environment; the same as this JVM's where empty
   */
  static Child start(
      String name, List<String> command, Map<String, String> environment, Path folder)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve(CONSOLE).toFile());
    if (!environment.isEmpty()) {
      builder.environment().clear();
      builder.environment().putAll(environment);
    }
    synchronized (RUNNING) {
      if (!hooked) {
        hooked = true;
        Runtime.getRuntime().addShutdownHook(new Thread(Child::closeAll, "stop-children"));
      }
      Child child = new Child(name, builder.start(), folder);
      RUNNING.push(child);
      return child;
    }
  }

  /** The log written so far. */
  String log() {
    Path log = folder.resolve(CONSOLE);
    try {
      return Files.exists(log)
          ? new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
          : "(it wrote nothing)";
    } catch (IOException e) {
      return "(" + log + " cannot be read: " + e.getMessage() + ")";
    }
  }

  long pid() {
    return process.pid();
  }

  boolean alive() {
    return process.isAlive();
  }

  /**
   * Waits until it is ready.
   *
   * @throws IOException where it ends before, or is not ready in time; with the end of its log
   */
  void await(String what, Duration patience, BooleanSupplier ready) throws IOException {
    long deadline = System.nanoTime() + patience.toNanos();
    while (!ready.getAsBoolean()) {
      if (!alive()) {
        throw new IOException(name + " ended before " + what + ":\n" + lastLines());
      }
      if (System.nanoTime() > deadline) {
        throw new IOException(
            name
                + " took longer than "
                + patience.toSeconds()
                + " s for "
                + what
                + ":\n"
                + lastLines());
      }
      pause();
    }
  }

  private String lastLines() {
    List<String> lines = log().lines().toList();
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 25), lines.size()));
  }

  private static void pause() throws IOException {
    try {
      TimeUnit.NANOSECONDS.sleep(POLL.toNanos());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for a server", e);
    }
  }

  /** Ends it at once, as a crash of the machine would (SIGKILL), and deletes its folder. */
  void kill() {
    crash();
    Folders.deleteQuietly(folder);
  }

  /** The same, but leaves its folder, for another one to go on there. */
  void crash() {
    synchronized (RUNNING) {
      RUNNING.remove(this);
    }
    List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
    all.add(process.toHandle());
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(one -> one.onExit().join());
  }

  /** Asks it to end (SIGTERM), makes it end when it does not, and deletes its folder. */
  @Override
  public void close() {
    synchronized (RUNNING) {
      RUNNING.remove(this);
    }
    stop(List.of(this));
  }

  private static void closeAll() {
    List<Child> all;
    synchronized (RUNNING) {
      all = List.copyOf(RUNNING);
      RUNNING.clear();
    }
    stop(all);
    Folders.deleteTemporary();
  }

  private static void stop(List<Child> children) {
    children.forEach(child -> child.process.destroy());
    long deadline = System.nanoTime() + GRACE.toNanos();
    for (Child child : children) {
      try {
        if (!child.process.waitFor(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
          child.kill();
        }
        Folders.deleteQuietly(child.folder);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        child.kill();
      }
    }
  }
}
