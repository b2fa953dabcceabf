package io.parley.jobs.cli;

import io.parley.jobs.elastic.ElasticConnection;
import io.parley.jobs.elastic.Templates;
import io.parley.jobs.generation.Generations;
import io.parley.jobs.settings.Settings;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley generation}: a version that reads anew, beside the old one. */
@Command(
    name = "generation",
    mixinStandardHelpOptions = true,
    subcommands = {GenerationCommand.Compare.class, GenerationCommand.Lead.class},
    synopsisSubcommandLabel = "COMMAND",
    description = "Compares generations of indices and leads readers to one of them.")
final class GenerationCommand implements Runnable {
  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "say what to do: compare or lead");
  }

  /** {@code parley generation compare}. */
  @Command(
      name = "compare",
      mixinStandardHelpOptions = true,
      description = "Says which rounds the newer generation gained, lost, merged or changed.")
  static final class Compare implements Callable<Integer>, SettingsOptions.Used {
    @Spec CommandSpec spec = CommandSpec.create();
    private final SettingsOptions settings = new SettingsOptions();

    @Parameters(index = "0", paramLabel = "OLDER", description = "For instance 1.")
    int older;

    @Parameters(index = "1", paramLabel = "NEWER", description = "For instance 2.")
    int newer;

    @Override
    public Integer call() throws IOException {
      Settings in = settings.settings();
      PrintWriter out = spec.commandLine().getOut();
      try (ElasticConnection elastic = ElasticConnection.open(in.elastic())) {
        Generations.compare(elastic, older, newer).lines().forEach(out::println);
      }
      return 0;
    }

    @Override
    public SettingsOptions settingsOptions() {
      return settings;
    }
  }

  /** {@code parley generation lead}. */
  @Command(
      name = "lead",
      mixinStandardHelpOptions = true,
      description = {
        "Leads all aliases to a generation, in one step: readers see the one or the other, never",
        "both. The way back is the same with the older number; no index is deleted."
      })
  static final class Lead implements Callable<Integer>, SettingsOptions.Used {
    @Spec CommandSpec spec = CommandSpec.create();
    private final SettingsOptions settings = new SettingsOptions();

    @Parameters(index = "0", paramLabel = "GENERATION", description = "For instance 2.")
    int generation;

    @Override
    public Integer call() throws IOException {
      Settings in = settings.settings();
      PrintWriter out = spec.commandLine().getOut();
      try (ElasticConnection elastic = ElasticConnection.open(in.elastic())) {
        Templates.lead(elastic, generation).forEach(out::println);
      }
      return 0;
    }

    @Override
    public SettingsOptions settingsOptions() {
      return settings;
    }
  }
}
