package io.parley.jobs.cli;

import io.parley.jobs.briefing.Briefing;
import io.parley.jobs.crawl.Lines;
import io.parley.wire.Alert;
import io.parley.wire.Json;
import io.parley.wire.Round;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code parley briefing}: the rounds of talks as one page. */
@Command(
    name = "briefing",
    mixinStandardHelpOptions = true,
    description = {
      "Writes the briefing page, one HTML file: the rounds by track on a time line, with their evidence.",
      "Reads the rounds and alerts from Kafka, or from a folder that replay wrote."
    })
final class BriefingCommand implements Callable<Integer>, SettingsOptions.Used {
  @Spec CommandSpec spec = CommandSpec.create();
  private final SettingsOptions settings = new SettingsOptions();

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "File to write.")
  Path out = Path.of("");

  @Option(names = "--from", paramLabel = "DIR", description = "Folder that replay wrote.")
  @Nullable Path from;

  @Override
  public Integer call() throws IOException {
    Path folder = from;
    String page =
        folder == null
            ? BriefingPage.now(settings.settings())
            : Briefing.html(
                lines(folder.resolve("rounds.jsonl"), Round.class),
                lines(folder.resolve("alerts.jsonl"), Alert.class),
                Instant.now());
    Files.writeString(out, page, StandardCharsets.UTF_8);
    return 0;
  }

  private static <T> List<T> lines(Path file, Class<T> type) throws IOException {
    List<T> records = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file)) {
      Lines lines = new Lines(in, Integer.MAX_VALUE);
      for (Lines.Line line = lines.read(); line != null; line = lines.read()) {
        records.add(Json.read(line.bytes(), type));
      }
    }
    return records;
  }

  @Override
  public SettingsOptions settingsOptions() {
    return settings;
  }
}
