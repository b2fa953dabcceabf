package io.parley.jobs.cli;

import io.parley.jobs.crawl.CrawlFiles;
import io.parley.jobs.crawl.UnknownAddress;
import io.parley.text.TextLimits;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a command that works line by line reads from and writes to. */
final class InOut {
  private static final int BUFFER = 1 << 16;

  @Option(
      names = "--in",
      arity = "1..*",
      paramLabel = "FILE",
      description = {
        "JSON lines or WARC archives, saved .html pages, folders of these, each also gzip;",
        "standard input (JSON lines or an archive) by default."
      })
  List<Path> in = List.of();

  @Option(
      names = "--base",
      paramLabel = "URL",
      description = "Address that saved .html pages were fetched below.")
  String base = "";

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "File to write; standard output by default.")
  @Nullable Path out;

  /**
   * Takes each record through a step.
   *
   * @param what what is done, for the progress bar
   * @return exit code: 1 where any record was bad, else 0
   * @throws IOException where a file cannot be opened or written
   */
  int run(String what, PrintWriter err, LineByLine.Step step) throws IOException {
    CrawlFiles files = files();
    try (Progress progress = Progress.of(err, out == null);
        OutputStream to = output()) {
      LineByLine lines = new LineByLine(to, progress::say, step);
      if (in.isEmpty()) {
        CrawlFiles.each(System.in, TextLimits.RECORD_BYTES, lines);
      } else {
        progress.start(what, files.bytes());
        files.each(progress::watch, lines);
        progress.end();
      }
      return lines.finish();
    }
  }

  private CrawlFiles files() throws IOException {
    try {
      return CrawlFiles.of(in, base, TextLimits.RECORD_BYTES);
    } catch (UnknownAddress e) {
      throw new WrongUse(e.told());
    }
  }

  private OutputStream output() throws IOException {
    Path file = out;
    return new BufferedOutputStream(
        file == null
            ? new java.io.FileOutputStream(java.io.FileDescriptor.out)
            : Files.newOutputStream(file),
        BUFFER);
  }
}
