package io.parley.jobs.cli;

import io.parley.jobs.kafka.Topic;
import io.parley.jobs.settings.Settings;
import io.parley.wire.DeadLetter;
import io.parley.wire.Json;
import io.parley.wire.Reason;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code parley deadletters}: what ended before it became an article, and why. */
@Command(
    name = "deadletters",
    mixinStandardHelpOptions = true,
    subcommands = DeadlettersCommand.ListCommand.class,
    synopsisSubcommandLabel = "COMMAND",
    description = "Looks at inputs that could not be used and at documents that were refused.")
final class DeadlettersCommand implements Runnable {
  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new picocli.CommandLine.ParameterException(spec.commandLine(), "say what to do: list");
  }

  /** {@code parley deadletters list}. */
  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Prints a line for each dead letter and how many there are of each reason.")
  static final class ListCommand
      implements java.util.concurrent.Callable<Integer>, SettingsOptions.Used {
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
      Settings in = settings.settings();
      PrintWriter out = spec.commandLine().getOut();
      Map<Reason, Integer> counts = new EnumMap<>(Reason.class);
      try (TopicReading letters = new TopicReading(in, Topic.DEADLETTERS)) {
        for (ConsumerRecord<byte[], byte[]> record : letters.rest()) {
          DeadLetter letter = Json.read(record.value(), DeadLetter.class);
          counts.merge(letter.reason(), 1, Integer::sum);
          if (reason == null || reason == letter.reason()) {
            print(letter, out);
          }
        }
      }
      counts.forEach((why, count) -> out.println(count + " " + lower(why)));
      out.flush();
      return 0;
    }

    private void print(DeadLetter letter, PrintWriter out) {
      out.println(
          String.join(
              "  ",
              letter.streamTime().toString(),
              lower(letter.reason()),
              letter.origin() + "/" + letter.partition() + "@" + letter.offset(),
              letter.size() + " bytes",
              letter.url() == null ? "(no url)" : letter.url(),
              letter.detail()));
      if (head) {
        out.println(
            "    "
                + new String(letter.head(), StandardCharsets.UTF_8).lines().findFirst().orElse(""));
      }
    }

    private static String lower(Reason reason) {
      return reason.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public SettingsOptions settingsOptions() {
      return settings;
    }
  }
}
