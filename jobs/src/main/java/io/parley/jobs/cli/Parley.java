package io.parley.jobs.cli;

import io.parley.jobs.settings.Keys;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ServiceLoader;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Entry of the {@code parley} command. */
@Command(
    name = "parley",
    description =
        "Watches the news for diplomacy: rounds of talks, with the sentences that prove them.",
    subcommands = {
      ExtractCommand.class,
      TagCommand.class,
      ReplayCommand.class,
      EvaluateCommand.class,
      TrainCommand.class,
      PublishCommand.class,
      SetupCommand.class,
      DoctorCommand.class,
      SettingsCommand.class,
      DeadlettersCommand.class,
      GenerationCommand.class,
      WatchCommand.class,
      SilenceCommand.class,
      BriefingCommand.class,
      ExplainCommand.class
    },
    versionProvider = Version.class,
    sortOptions = false,
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    footer = {"", "'parley COMMAND --help' tells more of each."})
public final class Parley {
  private Parley() {}

  /** Runs one command and ends the JVM with its exit code. */
  public static void main(String[] args) {
    System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(System.err, true, StandardCharsets.UTF_8));
    System.exit(commandLine().execute(args));
  }

  /** The command with all its subcommands, as tests run it too. */
  static CommandLine commandLine() {
    CommandLine line = new CommandLine(new Parley());
    for (LocalCommand local : ServiceLoader.load(LocalCommand.class)) {
      line.addSubcommand(local);
    }
    line.getSubcommands().values().forEach(Parley::addSettings);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setParameterExceptionHandler(Parley::usedWrongly);
    line.setExecutionExceptionHandler(new Failures());
    line.setUsageHelpAutoWidth(true);
    return line;
  }

  private static void addSettings(CommandLine command) {
    if (command.getCommand() instanceof SettingsOptions.Used used) {
      used.settingsOptions().addTo(command.getCommandSpec());
    }
    command.getSubcommands().values().forEach(Parley::addSettings);
  }

  /** A setting that is not taken is named without its value, which may be a secret. */
  private static String orHint(ParameterException e, String said) {
    if (!(e instanceof UnmatchedArgumentException unmatched)
        || unmatched.getUnmatched().isEmpty()) {
      return said;
    }
    String first = unmatched.getUnmatched().get(0);
    if (!first.startsWith("--")) {
      return said;
    }
    int equals = first.indexOf('=');
    String option = equals < 0 ? first : first.substring(0, equals);
    String hint =
        e.getCommandLine().getCommand() instanceof SettingsOptions.Used
            ? Keys.hint(option.substring(2))
            : "";
    return "Unknown option: " + option + (hint.isEmpty() ? "" : "; " + hint);
  }

  private static int usedWrongly(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    String said =
        e.getMessage() == null ? "wrong usage" : e.getMessage().lines().findFirst().orElse("");
    command.getErr().println(name + ": " + orHint(e, said) + " ('" + name + " --help' tells more)");
    return command.getCommandSpec().exitCodeOnInvalidInput();
  }
}
