package io.parley.jobs.start;

import io.parley.jobs.elastic.ElasticConnection;
import io.parley.jobs.elastic.Index;
import io.parley.jobs.elastic.Templates;
import io.parley.jobs.kafka.KafkaAway;
import io.parley.jobs.kafka.Topic;
import io.parley.jobs.kafka.Topics;
import io.parley.jobs.patience.Patience;
import io.parley.jobs.settings.BadSettings;
import io.parley.jobs.settings.Key;
import io.parley.jobs.settings.Keys;
import io.parley.jobs.settings.Settings;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** Starts a job: settings, checks, graph, submission. */
public final class JobStart {
  private static final int NOT_READY = 1;

  /** Draws a job's graph. */
  @FunctionalInterface
  public interface Drawing {
    void draw(StreamExecutionEnvironment env, Settings settings);
  }

  private final String name;
  private final List<Topic> topics;
  private final List<Index> indices;
  private final PrintStream out = System.err;

  /**
   * A job and what it needs.
   *
   * @param name as Flink shows it
   * @param topics it reads or writes
   * @param indices it writes
   */
  public JobStart(String name, List<Topic> topics, List<Index> indices) {
    this.name = name;
    this.topics = topics;
    this.indices = indices;
  }

  /**
   * Runs a job's {@code main}. {@code --help} and {@code --check} end before the job is drawn.
   * Wrong settings end with one line and exit code 2, missing topics or indices with one line each
   * and exit code 1; inside a server, where leaving would stop it, they are thrown instead.
   */
  public void run(String[] arguments, Drawing drawing) throws Exception {
    List<String> left = new ArrayList<>(Arrays.asList(arguments));
    if (left.remove("--help")) {
      help();
      return;
    }
    boolean onlyCheck = left.remove("--check");
    Settings settings;
    try {
      settings = Settings.load(left, System.getenv());
    } catch (BadSettings e) {
      leave(BadSettings.EXIT_CODE, e);
      return;
    }
    out.print(settings.print());
    List<String> wrong = check(settings);
    if (!wrong.isEmpty()) {
      wrong.forEach(line -> out.println(name + ": " + line));
      leave(NOT_READY, new BadSettings(String.join("; ", wrong)));
      return;
    }
    if (onlyCheck) {
      out.println(name + ": all is well");
      return;
    }
    StreamExecutionEnvironment env = Environments.current(settings.shown());
    if (!env.getCheckpointConfig().isCheckpointingEnabled()) {
      env.enableCheckpointing(settings.checkpointEvery().toMillis());
    }
    drawing.draw(env, settings);
    env.execute(name);
  }

  private List<String> check(Settings settings) throws InterruptedException {
    Patience patience = new Patience(settings.startupWait(), this::say);
    try {
      Topics.await(settings.kafka(), patience);
      List<String> wrong =
          new ArrayList<>(
              patience.answer(
                  settings.kafka().toString(),
                  () -> Topics.check(settings.kafka(), settings.topics(), topics),
                  KafkaAway::passes));
      if (!indices.isEmpty()) {
        checkElastic(settings, patience, wrong);
      }
      return wrong;
    } catch (IOException e) {
      return List.of(String.valueOf(e.getMessage()));
    }
  }

  private void checkElastic(Settings settings, Patience patience, List<String> wrong)
      throws IOException, InterruptedException {
    try (ElasticConnection elastic = ElasticConnection.open(settings.elastic())) {
      elastic.await(patience);
      wrong.addAll(
          patience.answer(
              settings.elastic().toString(),
              () -> Templates.check(elastic, indices),
              ElasticConnection::passes));
    }
  }

  private void say(String line) {
    out.println(name + ": " + line);
  }

  private void help() {
    out.println(name + ": --config FILE, --check, and these settings (--key value, PARLEY_KEY):");
    for (Key key : Keys.all()) {
      out.println("  " + key.name() + (key.preset().isEmpty() ? "" : " [" + key.preset() + "]"));
      out.println("      " + key.about());
    }
  }

  /** In a client's main thread there is a shell to tell; a server's threads must not exit. */
  private void leave(int code, BadSettings why) {
    if (!"main".equals(Thread.currentThread().getName())) {
      throw why;
    }
    if (code == BadSettings.EXIT_CODE) {
      out.println(name + ": " + why.getMessage());
    }
    System.exit(code);
  }
}
