package io.parley.jobs.cli;

import io.parley.jobs.doctor.Doctor;
import io.parley.jobs.doctor.Finding;
import io.parley.jobs.settings.Settings;
import io.parley.wire.Silence;
import io.parley.wire.Watch;
import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code parley doctor}: says what is wrong with an installation. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = {
      "Checks an installation and changes nothing: Java, Kafka, its topics and how far each job has",
      "read, receivers, Elasticsearch, its indices and aliases; Kibana where kibana.url is given, and",
      "Flink with its jobs and checkpoints where flink.url is. One table; exit code 1 where something",
      "is wrong."
    })
final class DoctorCommand implements Callable<Integer>, SettingsOptions.Used {
  @Spec CommandSpec spec = CommandSpec.create();
  private final SettingsOptions settings = new SettingsOptions();

  @Override
  public Integer call() {
    Settings in = settings.settings();
    PrintWriter out = spec.commandLine().getOut();
    List<Finding> findings = Doctor.examine(in, () -> watched(in));
    int width = findings.stream().mapToInt(finding -> finding.part().length()).max().orElse(0);
    int wrong = 0;
    for (Finding finding : findings) {
      out.println(
          word(finding.state())
              + finding.part()
              + " ".repeat(width - finding.part().length() + 2)
              + finding.detail());
      finding.remedies().forEach(remedy -> out.println("         → " + remedy));
      wrong += finding.state() == Finding.State.WRONG ? 1 : 0;
    }
    out.println(wrong == 0 ? "all is well" : wrong + " to mend");
    return wrong == 0 ? 0 : 1;
  }

  private static Set<String> watched(Settings in) throws java.io.IOException {
    Set<String> channels = new TreeSet<>();
    WatchesTopic.read(in, key -> !key.startsWith(Silence.KEY), Watch.class)
        .values()
        .forEach(watch -> channels.add(watch.channel()));
    return channels;
  }

  private static String word(Finding.State state) {
    return switch (state) {
      case OK -> "ok       ";
      case WRONG -> "WRONG    ";
      case PASSED_OVER -> "-        ";
    };
  }

  @Override
  public SettingsOptions settingsOptions() {
    return settings;
  }
}
