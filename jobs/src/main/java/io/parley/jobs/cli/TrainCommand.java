package io.parley.jobs.cli;

import io.parley.evaluate.BorrowedTexts;
import io.parley.evaluate.Lessons;
import io.parley.event.Lesson;
import io.parley.event.TalksTraining;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
      description = "Folders with articles.jsonl and labels.jsonl, or with passages.jsonl.")
  List<Path> folders = List.of();

  @Option(
      names = "--with",
      paramLabel = "GOLD",
      description = {
        "Further folders; may be given more than once. Each model is then learned with them",
        "and without, and the two are pooled."
      })
  List<Path> further = List.of();

  @Option(
      names = "--texts",
      paramLabel = "FILE",
      description = "Where the texts stand of folders that have labels alone.")
  @Nullable Path texts;

  @Override
  public Integer call() throws IOException {
    spec.commandLine()
        .getOut()
        .println(TalksTraining.write(lessons(folders), lessons(further), lessons(types), out));
    return 0;
  }

  private List<Lesson> lessons(List<Path> from) throws IOException {
    for (Path folder : from) {
      if (texts == null && BorrowedTexts.lacks(folder)) {
        throw new WrongUse(folder + " has labels alone: say with --texts where its texts stand");
      }
    }
    return Lessons.read(from, texts == null ? null : BorrowedTexts.read(texts));
  }
}
