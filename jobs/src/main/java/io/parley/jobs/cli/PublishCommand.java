package io.parley.jobs.cli;

import io.parley.jobs.kafka.Topic;
import io.parley.jobs.kafka.Topics;
import io.parley.jobs.settings.Settings;
import io.parley.text.TextLimits;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code parley publish}: files to Kafka. */
@Command(
    name = "publish",
    mixinStandardHelpOptions = true,
    description = {
      "Sends crawled pages or articles to the topic that the jobs read.",
      "Files are JSON lines (.jsonl, .jsonl.gz) or folders of .html files, whose address is --base and their path."
    })
final class PublishCommand implements Callable<Integer>, SettingsOptions.Used {
  private static final long NANOS = TimeUnit.SECONDS.toNanos(1);

  @Spec CommandSpec spec = CommandSpec.create();
  private final SettingsOptions settings = new SettingsOptions();

  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description = "Files or folders; standard input where none is given.")
  List<Path> files = List.of();

  @Option(
      names = "--base",
      paramLabel = "URL",
      description = "Address that the pages of a folder were fetched below.")
  String base = "";

  @Option(names = "--rate", paramLabel = "N", description = "At most so many records a second.")
  int rate;

  private long began;
  private long sent;
  private long blank;

  @Override
  public Integer call() throws Exception {
    PrintWriter err = spec.commandLine().getErr();
    Settings in = settings.settings();
    for (Path file : files) {
      if (!Files.exists(file)) {
        throw new NoSuchFileException(file.toString());
      }
      if (Files.isDirectory(file) && base.isEmpty()) {
        throw new WrongUse(
            file + " is a folder: give --base, the address its pages were fetched below");
      }
    }
    if (!Topics.await(in.kafka(), in.startupWait(), err::println)) {
      throw new IOException(in.kafka() + " did not answer in time");
    }
    List<String> wrong = Topics.check(in.kafka(), in.topics(), List.of(Topic.ARTICLES));
    if (!wrong.isEmpty()) {
      throw new IOException(String.join("; ", wrong));
    }
    Progress progress = Progress.onScreen();
    began = System.nanoTime();
    try (Publisher publisher = new Publisher(in)) {
      if (files.isEmpty()) {
        lines(System.in, publisher);
      }
      for (Path file : files) {
        if (Files.isDirectory(file)) {
          PageFolder.each(file, base, record -> send(record, publisher));
        } else {
          try (InputStream bytes =
                  progress.bytes(Files.newInputStream(file), "Sending " + file, Files.size(file));
              InputStream plain = plain(file, bytes)) {
            lines(plain, publisher);
          }
        }
      }
      long arrived = publisher.finish();
      err.println(
          arrived
              + " records sent"
              + (blank == 0 ? "" : ", " + blank + " blank lines passed over"));
      if (publisher.tooLarge() > 0) {
        err.println(publisher.tooLarge() + " records were over what Kafka takes and were not sent");
        return 1;
      }
      return 0;
    }
  }

  private static InputStream plain(Path file, InputStream bytes) throws IOException {
    InputStream buffered = new BufferedInputStream(bytes, 1 << 16);
    return file.toString().endsWith(".gz") ? new GZIPInputStream(buffered, 1 << 16) : buffered;
  }

  private void lines(InputStream in, Publisher publisher) throws IOException {
    // Twice the cap: what is only a little over it ends as a dead letter that can be looked at.
    Lines lines = new Lines(in, 2 * TextLimits.RECORD_BYTES);
    for (Lines.Line line = lines.read(); line != null; line = lines.read()) {
      if (line.size() == 0) {
        blank++;
        continue;
      }
      if (line.oversize()) {
        spec.commandLine()
            .getErr()
            .println(
                "line "
                    + line.number()
                    + ": oversize: "
                    + line.size()
                    + " bytes; only its beginning is sent");
      }
      send(line.bytes(), publisher);
    }
  }

  private void send(byte[] record, Publisher publisher) throws IOException {
    if (rate > 0) {
      long due = began + sent * NANOS / rate;
      try {
        TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted", e);
      }
    }
    publisher.send(record);
    sent++;
  }

  @Override
  public SettingsOptions settingsOptions() {
    return settings;
  }
}
