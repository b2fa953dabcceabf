package io.parley.jobs.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code parley setup}: makes what the jobs need. */
@Command(
    name = "setup",
    mixinStandardHelpOptions = true,
    description = {
      "Creates the topics in Kafka and the templates, indices and aliases in Elasticsearch;",
      "where kibana.url is given, imports data views, dashboards, searches and the alert rule.",
      "Waits for all of them; may be run again at any time."
    })
final class SetupCommand implements Callable<Integer>, SettingsOptions.Used {
  @Spec CommandSpec spec = CommandSpec.create();
  private final SettingsOptions settings = new SettingsOptions();

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    Setup.run(settings.settings(), out::println, err::println);
    return 0;
  }

  @Override
  public SettingsOptions settingsOptions() {
    return settings;
  }
}
