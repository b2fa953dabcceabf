package io.parley.jobs.cli;

import io.parley.jobs.settings.BadSettings;
import io.parley.jobs.settings.Settings;
import io.parley.wire.Json;
import io.parley.wire.Silence;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley silence}: what channels are not to hear for a while. */
@Command(
    name = "silence",
    mixinStandardHelpOptions = true,
    subcommands = {
      SilenceCommand.Add.class,
      SilenceCommand.ListCommand.class,
      SilenceCommand.Remove.class
    },
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Holds alerts back until a time; rounds and alerts are indexed all the same,",
      "and each that was held back is recorded among the deliveries."
    })
final class SilenceCommand implements Runnable {
  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "say what to do: add, list or remove");
  }

  private static Map<String, Silence> all(Settings in) throws IOException {
    return WatchesTopic.read(in, key -> key.startsWith(Silence.KEY), Silence.class);
  }

  /** {@code parley silence add}. */
  @Command(
      name = "add",
      mixinStandardHelpOptions = true,
      description = {
        "Adds a silence, or replaces the one of that name.",
        "It holds back new alerts and updates; corrections and cancellations only where --type names them."
      })
  static final class Add implements Callable<Integer>, SettingsOptions.Used {
    @Spec CommandSpec spec = CommandSpec.create();
    private final SettingsOptions settings = new SettingsOptions();

    @Parameters(index = "0", paramLabel = "NAME", description = "Name of the silence.")
    String name = "";

    @Option(
        names = "--for",
        paramLabel = "TIME",
        description = "How long from now: 90m, 12h or 3d.")
    @Nullable String span;

    @Option(
        names = "--until",
        paramLabel = "TIME",
        description = "When it ends: 2027-03-01T08:00:00+01:00.")
    @Nullable String until;

    @Option(names = "--why", required = true, description = "Why, one line.")
    String why = "";

    @Option(names = "--by", description = "Who asks for it; the user's name by default.")
    String by = System.getProperty("user.name", "");

    @Option(names = "--channel", description = "Only this channel of the settings; all by default.")
    @Nullable String channel;

    @Mixin RoundConditions which = new RoundConditions();

    @Option(names = "--everything", description = "Every alert, where no condition is given.")
    boolean everything;

    @Override
    public Integer call() throws IOException {
      Settings in = settings.settings();
      if (which.nameNoRounds() && !everything) {
        throw new WrongUse("say what: --party, --track or --city; or --everything");
      }
      if (channel != null
          && in.delivery().channels().stream().noneMatch(known -> known.name().equals(channel))) {
        throw new BadSettings("no channel " + channel + " in the settings");
      }
      Instant end = end(Instant.now());
      Silence silence =
          new Silence(
              name, channel, which.parties, which.tracks, which.cities, which.types, end, by, why);
      WatchesTopic.put(in, Silence.KEY + name, Json.bytes(silence));
      spec.commandLine().getOut().println("silent until " + end);
      return 0;
    }

    private Instant end(Instant now) {
      if ((span == null) == (until == null)) {
        throw new WrongUse("say until when: --for 12h, or --until 2027-03-01T08:00:00Z");
      }
      Instant end;
      try {
        end = span != null ? now.plus(TimeSpan.of(span)) : OffsetDateTime.parse(until).toInstant();
      } catch (DateTimeParseException | ArithmeticException e) {
        throw new WrongUse("no time: " + (span != null ? span : until));
      }
      if (!end.isAfter(now)) {
        throw new WrongUse(end + " is past");
      }
      return end.truncatedTo(ChronoUnit.SECONDS);
    }

    @Override
    public SettingsOptions settingsOptions() {
      return settings;
    }
  }

  /** {@code parley silence list}. */
  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Prints the silences in force, a JSON line each.")
  static final class ListCommand implements Callable<Integer>, SettingsOptions.Used {
    @Spec CommandSpec spec = CommandSpec.create();
    private final SettingsOptions settings = new SettingsOptions();

    @Option(names = "--ended", description = "Those too that have ended.")
    boolean ended;

    @Override
    public Integer call() throws IOException {
      PrintWriter out = spec.commandLine().getOut();
      Instant now = Instant.now();
      all(settings.settings()).values().stream()
          .filter(silence -> ended || silence.until().isAfter(now))
          .forEach(silence -> out.println(Json.line(silence)));
      out.flush();
      return 0;
    }

    @Override
    public SettingsOptions settingsOptions() {
      return settings;
    }
  }

  /** {@code parley silence remove}. */
  @Command(name = "remove", mixinStandardHelpOptions = true, description = "Ends a silence now.")
  static final class Remove implements Callable<Integer>, SettingsOptions.Used {
    @Spec CommandSpec spec = CommandSpec.create();
    private final SettingsOptions settings = new SettingsOptions();

    @Parameters(index = "0", paramLabel = "NAME", description = "Name of the silence.")
    String name = "";

    @Override
    public Integer call() throws IOException {
      Settings in = settings.settings();
      if (!all(in).containsKey(Silence.KEY + name)) {
        throw new WrongUse("there is no silence " + name);
      }
      WatchesTopic.put(in, Silence.KEY + name, null);
      return 0;
    }

    @Override
    public SettingsOptions settingsOptions() {
      return settings;
    }
  }
}
