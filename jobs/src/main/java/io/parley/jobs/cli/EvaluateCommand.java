package io.parley.jobs.cli;

import io.parley.evaluate.BorrowedTexts;
import io.parley.evaluate.PageScores;
import io.parley.evaluate.PloverScores;
import io.parley.evaluate.RunScores;
import io.parley.evaluate.ScoreTable;
import io.parley.evaluate.TagScores;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley evaluate}: how good the output is, against gold. */
@Command(
    name = "evaluate",
    mixinStandardHelpOptions = true,
    subcommands = {
      EvaluateCommand.TagCommand.class,
      EvaluateCommand.RunCommand.class,
      EvaluateCommand.PagesCommand.class,
      EvaluateCommand.PloverCommand.class,
      EvaluateCommand.TextsCommand.class
    },
    synopsisSubcommandLabel = "COMMAND",
    description = "Prints how good what extract, tag or replay finds is, against a gold folder.")
final class EvaluateCommand implements Runnable {
  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "say what to score: tag, run, pages or plover; or texts");
  }

  /** What both print and check. */
  static final class Floors {
    @Option(
        names = "--floor",
        paramLabel = "FIGURE=VALUE",
        description = "Exit code 1 where a figure is lower; may be given more than once.")
    Map<String, Double> floors = new TreeMap<>();

    @Option(names = "--figures", description = "Print the figures by name instead of the table.")
    boolean figures;

    int print(ScoreTable table, PrintWriter out, PrintWriter err) {
      if (figures) {
        new TreeMap<>(table.figures())
            .forEach((name, value) -> out.println(name + " " + String.format("%.4f", value)));
      } else {
        out.print(table.text());
      }
      out.flush();
      int low = 0;
      for (Map.Entry<String, Double> floor : floors.entrySet()) {
        if (!table.figures().containsKey(floor.getKey())) {
          throw new WrongUse("there is no figure " + floor.getKey() + " ('--figures' prints all)");
        }
        double value = table.figure(floor.getKey());
        if (value < floor.getValue()) {
          err.println(floor.getKey() + " is " + value + ", below " + floor.getValue());
          low++;
        }
      }
      return low == 0 ? 0 : 1;
    }
  }

  /** {@code parley evaluate tag}. */
  @Command(
      name = "tag",
      mixinStandardHelpOptions = true,
      description = "Scores what 'parley tag' wrote: mentions of talks, their slots, event types.")
  static final class TagCommand implements Callable<Integer> {
    @Spec CommandSpec spec = CommandSpec.create();
    @Mixin Floors floors = new Floors();

    @Parameters(index = "0", paramLabel = "GOLD", description = "Folder with labels.jsonl.")
    Path gold = Path.of("");

    @Parameters(index = "1", paramLabel = "FILE", description = "What tag wrote.")
    Path predictions = Path.of("");

    @Override
    public Integer call() throws IOException {
      return floors.print(
          TagScores.of(gold, predictions),
          spec.commandLine().getOut(),
          spec.commandLine().getErr());
    }
  }

  /** {@code parley evaluate run}. */
  @Command(
      name = "run",
      mixinStandardHelpOptions = true,
      description = "Scores what 'parley replay' wrote: stories, copies, rounds and alerts.")
  static final class RunCommand implements Callable<Integer> {
    @Spec CommandSpec spec = CommandSpec.create();
    @Mixin Floors floors = new Floors();

    @Parameters(
        index = "0",
        paramLabel = "GOLD",
        description = "Folder with labels.jsonl and rounds.jsonl.")
    Path gold = Path.of("");

    @Parameters(index = "1", paramLabel = "DIR", description = "Folder that replay wrote.")
    Path run = Path.of("");

    @Override
    public Integer call() throws IOException {
      return floors.print(
          RunScores.of(gold, run), spec.commandLine().getOut(), spec.commandLine().getErr());
    }
  }

  /** {@code parley evaluate plover}. */
  @Command(
      name = "plover",
      mixinStandardHelpOptions = true,
      description = {
        "Reads sentences of known PLOVER root codes (a JSON array of records with text and event)",
        "and scores the event types found in them, by root."
      })
  static final class PloverCommand implements Callable<Integer> {
    @Spec CommandSpec spec = CommandSpec.create();
    @Mixin Floors floors = new Floors();

    @Parameters(index = "0", paramLabel = "FILE", description = "The records.")
    Path records = Path.of("");

    @Override
    public Integer call() throws IOException {
      return floors.print(
          PloverScores.of(records), spec.commandLine().getOut(), spec.commandLine().getErr());
    }
  }

  /** {@code parley evaluate pages}. */
  @Command(
      name = "pages",
      mixinStandardHelpOptions = true,
      description = {
        "Reads pages whose body, headline and day are known, and scores what was read:",
        "NAME.jsonl with id, url and html, NAME.truth.jsonl with id, text, title and date."
      })
  static final class PagesCommand implements Callable<Integer> {
    @Spec CommandSpec spec = CommandSpec.create();
    @Mixin Floors floors = new Floors();

    @Parameters(index = "0", paramLabel = "FOLDER", description = "Folder with both files.")
    Path folder = Path.of("");

    @Option(names = "--set", paramLabel = "NAME", description = "Which, where it holds several.")
    @Nullable String set;

    @Option(
        names = "--in",
        paramLabel = "FILE",
        description = "Score what 'parley extract' wrote instead of reading the pages.")
    @Nullable Path in;

    @Override
    public Integer call() throws IOException {
      return floors.print(
          PageScores.of(folder, in, set), spec.commandLine().getOut(), spec.commandLine().getErr());
    }
  }

  /** {@code parley evaluate texts}. */
  @Command(
      name = "texts",
      mixinStandardHelpOptions = true,
      description = {
        "Makes a gold folder of labels whose texts are not ours to pass on.",
        "FILE has a sentence a line, with 'doc' and 'tokens'."
      })
  static final class TextsCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "LABELS", description = "Folder with labels alone.")
    Path labels = Path.of("");

    @Parameters(index = "1", paramLabel = "FILE", description = "Where the texts stand.")
    Path texts = Path.of("");

    @Parameters(index = "2", paramLabel = "OUT", description = "Gold folder to write.")
    Path out = Path.of("");

    @Override
    public Integer call() throws IOException {
      BorrowedTexts.read(texts).fill(labels, out);
      return 0;
    }
  }
}
