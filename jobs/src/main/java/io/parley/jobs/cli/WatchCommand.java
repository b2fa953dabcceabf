package io.parley.jobs.cli;

import io.parley.jobs.settings.BadSettings;
import io.parley.jobs.settings.Settings;
import io.parley.wire.Json;
import io.parley.wire.Silence;
import io.parley.wire.Watch;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley watch}: who hears what. */
@Command(
    name = "watch",
    mixinStandardHelpOptions = true,
    subcommands = {
      WatchCommand.Add.class,
      WatchCommand.ListCommand.class,
      WatchCommand.Remove.class,
      WatchTestCommand.class
    },
    synopsisSubcommandLabel = "COMMAND",
    description = "Says which alerts go to which channel; the channels' addresses are settings.")
final class WatchCommand implements Runnable {
  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "say what to do: add, list, remove or test");
  }

  static Map<String, Watch> all(Settings in) throws IOException {
    return WatchesTopic.read(in, key -> !key.startsWith(Silence.KEY), Watch.class);
  }

  /** {@code parley watch add}. */
  @Command(
      name = "add",
      mixinStandardHelpOptions = true,
      description =
          "Adds a watch, or replaces the one of that name. Without a condition it hears every alert.")
  static final class Add implements Callable<Integer>, SettingsOptions.Used {
    @Spec CommandSpec spec = CommandSpec.create();
    private final SettingsOptions settings = new SettingsOptions();

    @Parameters(index = "0", paramLabel = "NAME", description = "Name of the watch.")
    String name = "";

    @Option(
        names = "--channel",
        required = true,
        description = "Channel in the settings that hears it.")
    String channel = "";

    @Mixin private final WatchConditions conditions = new WatchConditions();

    @Override
    public Integer call() throws IOException {
      Settings in = settings.settings();
      if (name.startsWith(Silence.KEY)) {
        throw new WrongUse("a watch's name may not begin with " + Silence.KEY);
      }
      if (in.delivery().channels().stream().noneMatch(known -> known.name().equals(channel))) {
        throw new BadSettings(
            "no channel " + channel + " in the settings: set channels." + channel + ".url first");
      }
      WatchesTopic.put(in, name, Json.bytes(conditions.watch(name, channel)));
      return 0;
    }

    @Override
    public SettingsOptions settingsOptions() {
      return settings;
    }
  }

  /** {@code parley watch list}. */
  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Prints the watches, a JSON line each.")
  static final class ListCommand implements Callable<Integer>, SettingsOptions.Used {
    @Spec CommandSpec spec = CommandSpec.create();
    private final SettingsOptions settings = new SettingsOptions();

    @Override
    public Integer call() throws IOException {
      PrintWriter out = spec.commandLine().getOut();
      all(settings.settings()).values().forEach(watch -> out.println(Json.line(watch)));
      out.flush();
      return 0;
    }

    @Override
    public SettingsOptions settingsOptions() {
      return settings;
    }
  }

  /** {@code parley watch remove}. */
  @Command(name = "remove", mixinStandardHelpOptions = true, description = "Removes a watch.")
  static final class Remove implements Callable<Integer>, SettingsOptions.Used {
    @Spec CommandSpec spec = CommandSpec.create();
    private final SettingsOptions settings = new SettingsOptions();

    @Parameters(index = "0", paramLabel = "NAME", description = "Name of the watch.")
    String name = "";

    @Override
    public Integer call() throws IOException {
      Settings in = settings.settings();
      if (!all(in).containsKey(name)) {
        throw new WrongUse("there is no watch " + name);
      }
      WatchesTopic.put(in, name, null);
      return 0;
    }

    @Override
    public SettingsOptions settingsOptions() {
      return settings;
    }
  }
}
