package io.parley.jobs.cli;

import io.parley.jobs.settings.Key;
import io.parley.jobs.settings.Keys;
import io.parley.jobs.settings.Reference;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code parley settings}: what can be set and what is in force. */
@Command(
    name = "settings",
    mixinStandardHelpOptions = true,
    description = "Prints the settings in force, secrets hidden.")
final class SettingsCommand implements Callable<Integer>, SettingsOptions.Used {
  @Spec CommandSpec spec = CommandSpec.create();
  private final SettingsOptions settings = new SettingsOptions();

  @Option(names = "--explain", description = "Print instead what each setting does.")
  boolean explain;

  @Option(
      names = "--markdown",
      description = "Print instead the reference as it stands in docs/settings.md.")
  boolean markdown;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    if (markdown) {
      out.print(Reference.markdown());
      out.flush();
      return 0;
    }
    if (!explain) {
      out.print(settings.settings().print());
      out.flush();
      return 0;
    }
    for (Key key : Keys.all()) {
      out.println(key.name() + (key.preset().isEmpty() ? "" : " = " + key.preset()));
      out.println("    " + key.about());
      out.println("    " + key.variable());
    }
    return 0;
  }

  @Override
  public SettingsOptions settingsOptions() {
    return settings;
  }
}
