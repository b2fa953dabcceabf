package io.parley.jobs.cli;

import io.parley.jobs.kafka.Topic;
import io.parley.jobs.kafka.Topics;
import io.parley.jobs.repair.Replayer;
import io.parley.jobs.settings.Settings;
import io.parley.wire.DeadLetter;
import io.parley.wire.Reason;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley deadletters}: what ended before it became an article, and why. */
@Command(
    name = "deadletters",
    mixinStandardHelpOptions = true,
    subcommands = {
      DeadlettersCommand.ListCommand.class,
      DeadlettersCommand.Show.class,
      DeadlettersCommand.ReplayLetters.class
    },
    synopsisSubcommandLabel = "COMMAND",
    description = "Looks at inputs that could not be used and at documents that were refused.")
final class DeadlettersCommand implements Runnable {
  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "say what to do: list, show or replay");
  }

  private static List<DeadLetter> named(List<DeadLetter> letters, String id) {
    List<DeadLetter> named =
        letters.stream().filter(letter -> DeadLetterBox.id(letter).equals(id)).toList();
    if (named.isEmpty()) {
      throw new WrongUse(
          "there is no dead letter " + id + ": 'parley deadletters list' names them");
    }
    return named;
  }

  /** {@code parley deadletters list}. */
  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Prints a line for each dead letter and how many there are of each reason.")
  static final class ListCommand implements Callable<Integer>, SettingsOptions.Used {
    @Spec CommandSpec spec = CommandSpec.create();
    private final SettingsOptions settings = new SettingsOptions();

    @Option(
        names = "--reason",
        description = "Only those of this reason: ${COMPLETION-CANDIDATES}.")
    @Nullable Reason reason;

    @Option(names = "--head", description = "Print the beginning of each input too.")
    boolean head;

    @Override
    public Integer call() throws IOException {
      PrintWriter out = spec.commandLine().getOut();
      Map<Reason, Integer> counts = new EnumMap<>(Reason.class);
      for (DeadLetter letter : DeadLetterBox.read(settings.settings())) {
        counts.merge(letter.reason(), 1, Integer::sum);
        if (reason == null || reason == letter.reason()) {
          print(letter, out);
        }
      }
      counts.forEach((why, count) -> out.println(count + " " + DeadLetterBox.lower(why)));
      out.flush();
      return 0;
    }

    private void print(DeadLetter letter, PrintWriter out) {
      out.println(
          String.join(
              "  ",
              letter.streamTime().toString(),
              DeadLetterBox.lower(letter.reason()),
              DeadLetterBox.id(letter),
              letter.size() + " bytes",
              letter.url() == null ? "(no url)" : letter.url(),
              letter.detail()));
      if (head) {
        out.println(
            "    "
                + new String(letter.head(), StandardCharsets.UTF_8).lines().findFirst().orElse(""));
      }
    }

    @Override
    public SettingsOptions settingsOptions() {
      return settings;
    }
  }

  /** {@code parley deadletters show}. */
  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      description = "Prints all that is kept of one dead letter.")
  static final class Show implements Callable<Integer>, SettingsOptions.Used {
    @Spec CommandSpec spec = CommandSpec.create();
    private final SettingsOptions settings = new SettingsOptions();

    @Parameters(
        paramLabel = "ID",
        description = "Its place as 'list' prints it: parley.articles/0@17.")
    String id = "";

    @Override
    public Integer call() throws IOException {
      Settings in = settings.settings();
      PrintWriter out = spec.commandLine().getOut();
      try (Replayer replayer = new Replayer(in)) {
        for (DeadLetter letter : named(DeadLetterBox.read(in), id)) {
          String whyNot = replayer.replay(letter, false);
          out.println("id      " + DeadLetterBox.id(letter));
          out.println("reason  " + DeadLetterBox.lower(letter.reason()));
          out.println("detail  " + letter.detail());
          out.println("at      " + letter.streamTime());
          out.println("url     " + (letter.url() == null ? "(none)" : letter.url()));
          out.println("size    " + letter.size() + " bytes, sha256 " + letter.sha256());
          out.println("replay  " + (whyNot.isEmpty() ? "can be replayed" : "no: " + whyNot));
          out.println();
          out.println(new String(letter.head(), StandardCharsets.UTF_8));
        }
      }
      out.flush();
      return 0;
    }

    @Override
    public SettingsOptions settingsOptions() {
      return settings;
    }
  }

  /** {@code parley deadletters replay}. */
  @Command(
      name = "replay",
      mixinStandardHelpOptions = true,
      description = {
        "Sends inputs once more to the topic they came from, for instance after a fix.",
        "An input that fails again becomes a new dead letter; the old one stays until it expires.",
        "Exit code 1 where one could not be replayed; why is said."
      })
  static final class ReplayLetters implements Callable<Integer>, SettingsOptions.Used {
    @Spec CommandSpec spec = CommandSpec.create();
    private final SettingsOptions settings = new SettingsOptions();

    @Parameters(paramLabel = "ID", arity = "0..*", description = "Places as 'list' prints them.")
    List<String> ids = List.of();

    @Option(names = "--reason", description = "All of this reason: ${COMPLETION-CANDIDATES}.")
    @Nullable Reason reason;

    @Option(names = "--dry-run", description = "Say what would be done, and send nothing.")
    boolean dryRun;

    @Override
    public Integer call() throws IOException {
      if (ids.isEmpty() == (reason == null)) {
        throw new WrongUse("say which: ids as 'parley deadletters list' prints them, or --reason");
      }
      Settings in = settings.settings();
      // Sent by another clock than the topic's, a page would come from another year.
      List<String> wrong = Topics.check(in.kafka(), in.topics(), List.of(Topic.ARTICLES));
      if (!wrong.isEmpty()) {
        throw new IOException(String.join("; ", wrong));
      }
      PrintWriter out = spec.commandLine().getOut();
      int sent = 0;
      int not = 0;
      List<DeadLetter> chosen = chosen(DeadLetterBox.read(in));
      try (Replayer replayer = new Replayer(in)) {
        for (DeadLetter letter : chosen) {
          String whyNot = replayer.replay(letter, !dryRun);
          if (whyNot.isEmpty()) {
            sent++;
          } else {
            not++;
          }
          out.println(
              DeadLetterBox.id(letter)
                  + (whyNot.isEmpty()
                      ? (dryRun ? " would go to " : " sent to ") + letter.origin()
                      : " not replayed: " + whyNot));
        }
      }
      out.println(sent + (dryRun ? " could be replayed, " : " replayed, ") + not + " could not be");
      out.flush();
      return not == 0 ? 0 : 1;
    }

    private List<DeadLetter> chosen(List<DeadLetter> letters) {
      if (reason != null) {
        return letters.stream().filter(letter -> letter.reason() == reason).toList();
      }
      List<DeadLetter> chosen = new ArrayList<>();
      ids.forEach(id -> chosen.addAll(named(letters, id)));
      return chosen;
    }

    @Override
    public SettingsOptions settingsOptions() {
      return settings;
    }
  }
}
