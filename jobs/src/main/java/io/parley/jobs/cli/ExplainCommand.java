package io.parley.jobs.cli;

import io.parley.jobs.crawl.Lines;
import io.parley.jobs.kafka.Topic;
import io.parley.jobs.settings.Settings;
import io.parley.wire.Json;
import io.parley.wire.Proof;
import io.parley.wire.Round;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley explain}: why a round is a round of its own. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = {
      "Tells why a round is one of its own: the article that founded it, the round that came nearest"
          + " and what kept the two apart, then each slot with the sentence that proves it.",
      "Reads the rounds from Kafka, or from a folder that replay wrote."
    })
final class ExplainCommand implements Callable<Integer>, SettingsOptions.Used {
  @Spec CommandSpec spec = CommandSpec.create();
  private final SettingsOptions settings = new SettingsOptions();

  @Parameters(index = "0", paramLabel = "ROUND", description = "Id of the round.")
  String roundId = "";

  @Option(names = "--from", paramLabel = "DIR", description = "Folder that replay wrote.")
  @Nullable Path from;

  @Override
  public Integer call() throws IOException {
    Path folder = from;
    Map<String, Round> rounds =
        folder == null ? onKafka(settings.settings()) : written(folder.resolve("rounds.jsonl"));
    Round round = rounds.get(roundId);
    if (round == null) {
      throw new WrongUse("there is no round " + roundId);
    }
    PrintWriter out = spec.commandLine().getOut();
    explain(round, rounds, out);
    out.flush();
    return 0;
  }

  private static void explain(Round round, Map<String, Round> rounds, PrintWriter out) {
    out.println(named(round));
    out.println("  track     " + round.track() + " (" + round.trackId() + ")");
    out.println(
        "  standing  "
            + word(round.standing())
            + ", independent origins: "
            + round.origins()
            + ", articles: "
            + String.join(", ", round.articles()));
    out.println("  state     " + state(round));
    out.println("  why       " + round.explanation());
    if (round.previousRoundId() != null) {
      Round before = rounds.get(round.previousRoundId());
      out.println("  previous  " + (before == null ? round.previousRoundId() : named(before)));
    }
    for (Proof proof : round.proofs()) {
      out.println();
      out.println("  " + proof.slot() + ": " + proof.value());
      out.println("    \"" + proof.text() + "\"");
      out.println("    " + proof.source() + ", " + proof.articleId() + ", " + proof.url());
    }
  }

  private static String named(Round round) {
    return round.roundId()
        + "  "
        + String.join(", ", round.parties())
        + (round.round() == null ? "" : ", round " + round.round())
        + (round.start() == null ? "" : ", " + round.start())
        + (round.city() == null ? "" : ", " + round.city())
        + ", "
        + word(round.status());
  }

  private static String state(Round round) {
    if (round.withdrawn()) {
      return round.sameAs() == null
          ? "withdrawn: it lost its support"
          : "withdrawn: the same as " + round.sameAs();
    }
    return round.pending() ? "pending: seen, not alerted" : "alerted";
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static Map<String, Round> onKafka(Settings in) throws IOException {
    Map<String, Round> rounds = new LinkedHashMap<>();
    try (TopicReading topic = new TopicReading(in, Topic.ROUNDS)) {
      for (ConsumerRecord<byte[], byte[]> record : topic.rest()) {
        if (record.value() != null) {
          Round round = Json.read(record.value(), Round.class);
          rounds.put(round.roundId(), round);
        }
      }
    }
    return rounds;
  }

  private static Map<String, Round> written(Path file) throws IOException {
    Map<String, Round> rounds = new LinkedHashMap<>();
    try (InputStream in = Files.newInputStream(file)) {
      Lines lines = new Lines(in, Integer.MAX_VALUE);
      for (Lines.Line line = lines.read(); line != null; line = lines.read()) {
        Round round = Json.read(line.bytes(), Round.class);
        rounds.put(round.roundId(), round);
      }
    }
    return rounds;
  }

  @Override
  public SettingsOptions settingsOptions() {
    return settings;
  }
}
