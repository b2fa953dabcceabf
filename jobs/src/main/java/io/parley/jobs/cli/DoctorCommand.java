package io.parley.jobs.cli;

import io.parley.jobs.elastic.ElasticConnection;
import io.parley.jobs.elastic.Index;
import io.parley.jobs.elastic.Templates;
import io.parley.jobs.kafka.KafkaAway;
import io.parley.jobs.kafka.Topic;
import io.parley.jobs.kafka.Topics;
import io.parley.jobs.settings.Settings;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code parley doctor}: says what is wrong with an installation. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = {
      "Checks an installation: Java, Kafka and its topics, Elasticsearch and its indices.",
      "One line each; exit code 1 where something is wrong."
    })
final class DoctorCommand implements Callable<Integer>, SettingsOptions.Used {
  private static final int JAVA = 17;

  @Spec CommandSpec spec = CommandSpec.create();
  private final SettingsOptions settings = new SettingsOptions();
  private int wrong;

  @Override
  public Integer call() {
    Settings in = settings.settings();
    int java = Runtime.version().feature();
    tell(
        "Java " + Runtime.version(), java < JAVA ? List.of("Parley needs 17 or later") : List.of());
    tell(in.kafka().toString(), kafka(in));
    tell(in.elastic().toString(), elastic(in));
    return wrong == 0 ? 0 : 1;
  }

  private static List<String> kafka(Settings in) {
    try {
      return Topics.check(in.kafka(), in.topics(), List.of(Topic.values()));
    } catch (KafkaAway e) {
      return List.of(
          String.valueOf(e.getMessage()),
          "start it, or lead kafka.bootstrap-servers (and kafka.properties.*) to it");
    }
  }

  private static List<String> elastic(Settings in) {
    try (ElasticConnection elastic = ElasticConnection.open(in.elastic())) {
      return Templates.check(elastic, List.of(Index.values()));
    } catch (IOException e) {
      return List.of("does not answer: " + e.getMessage(), "start it, or lead elastic.urls to it");
    }
  }

  private void tell(String what, List<String> problems) {
    PrintWriter out = spec.commandLine().getOut();
    out.println((problems.isEmpty() ? "ok     " : "WRONG  ") + what);
    problems.forEach(problem -> out.println("         " + problem));
    wrong += problems.isEmpty() ? 0 : 1;
  }

  @Override
  public SettingsOptions settingsOptions() {
    return settings;
  }
}
