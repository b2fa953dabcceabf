package io.parley.jobs.cli;

import io.parley.jobs.crawl.Lines;
import io.parley.jobs.replay.Replay;
import io.parley.jobs.replay.ReplaySummary;
import io.parley.wire.DeadLetter;
import io.parley.wire.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code parley replay}: the jobs' graphs over files. */
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    description = {
      "Runs the graphs of the jobs over files, without Kafka and Elasticsearch, in the order in which the pages were fetched.",
      "Writes articles.jsonl, stories.jsonl, events.jsonl, rounds.jsonl (the last state of each), alerts.jsonl and deadletters.jsonl.",
      "The same files give the same output at any parallelism."
    })
final class ReplayCommand implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--in",
      arity = "1..*",
      paramLabel = "FILE",
      description = "Pages or articles, a JSON object a line; standard input by default.")
  List<Path> in = List.of();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Folder to write to; made where it is missing.")
  Path out = Path.of("");

  @Option(
      names = "--parallelism",
      paramLabel = "N",
      defaultValue = "1",
      description = "Tasks that tag; ${DEFAULT-VALUE} by default.")
  int parallelism;

  @Override
  public Integer call() throws Exception {
    for (Path file : in) {
      if (!Files.isRegularFile(file)) {
        throw new NoSuchFileException(file.toString());
      }
    }
    if (parallelism < 1) {
      throw new WrongUse("--parallelism must be 1 or more");
    }
    ReplaySummary summary = in.isEmpty() ? spooled(System.in) : Replay.run(in, out, parallelism);
    PrintWriter err = spec.commandLine().getErr();
    try (InputStream file = Files.newInputStream(out.resolve("deadletters.jsonl"))) {
      name(new Lines(file, Integer.MAX_VALUE), err);
    }
    err.println(
        String.format(
            "%d lines: %d articles, %d of them copies, %d repeats, %d dead letters; %d stories, %d rounds, %d alerts",
            summary.lines(),
            summary.articles(),
            summary.copies(),
            summary.repeats(),
            summary.deadLetters(),
            summary.stories(),
            summary.rounds(),
            summary.alerts()));
    return summary.deadLetters() == 0 ? 0 : 1;
  }

  /** The order of a replay is not that of the lines, so all of them must be there first. */
  private ReplaySummary spooled(InputStream lines) throws Exception {
    Path spool = Files.createTempFile("parley-replay-", ".jsonl");
    try {
      Files.copy(lines, spool, StandardCopyOption.REPLACE_EXISTING);
      return Replay.run(List.of(spool), out, parallelism);
    } finally {
      Files.deleteIfExists(spool);
    }
  }

  private void name(Lines letters, PrintWriter err) throws IOException {
    for (Lines.Line line = letters.read(); line != null; line = letters.read()) {
      DeadLetter letter = Json.read(line.bytes(), DeadLetter.class);
      err.println(
          (in.size() > 1 ? letter.origin() + " " : "")
              + "line "
              + letter.offset()
              + ": "
              + letter.reason().name().toLowerCase(Locale.ROOT)
              + ": "
              + letter.detail());
    }
  }
}
