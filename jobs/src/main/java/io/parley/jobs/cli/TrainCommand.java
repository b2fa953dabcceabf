package io.parley.jobs.cli;

import io.parley.evaluate.Lessons;
import io.parley.event.TalksTraining;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley train}: the classifiers of talks and event types, from labelled articles. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description = {
      "Trains the classifiers of talks and event types on gold folders; the same folders in the same order give the same bytes.",
      "Build again afterwards: the models are part of the program."
    })
final class TrainCommand implements Callable<Integer> {
  @Spec CommandSpec spec = CommandSpec.create();

  @Option(names = "--out", required = true, description = "Folder to write the models to.")
  Path out = Path.of("");

  @Option(
      names = "--types",
      paramLabel = "GOLD",
      description = "A further folder that only the classifier of event types learns from.")
  List<Path> types = List.of();

  @Parameters(
      arity = "1..*",
      paramLabel = "GOLD",
      description = "Folders with articles.jsonl and labels.jsonl.")
  List<Path> folders = List.of();

  @Override
  public Integer call() throws IOException {
    spec.commandLine()
        .getOut()
        .println(TalksTraining.write(Lessons.read(folders), Lessons.read(types), out));
    return 0;
  }
}
