package io.parley.jobs.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a command that works line by line reads from and writes to. */
final class InOut {
  private static final int BUFFER = 1 << 16;

  @Option(
      names = "--in",
      arity = "1..*",
      paramLabel = "FILE",
      description =
          "JSON lines to read, gzip where the name ends in .gz; standard input by default.")
  List<Path> in = List.of();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "File to write; standard output by default.")
  @Nullable Path out;

  /**
   * The files one after the other, or standard input.
   *
   * @throws IOException where a file cannot be opened
   */
  InputStream input() throws IOException {
    if (in.isEmpty()) {
      return System.in;
    }
    List<InputStream> streams = new ArrayList<>();
    for (Path file : in) {
      InputStream raw = Files.newInputStream(file);
      streams.add(file.toString().endsWith(".gz") ? new GZIPInputStream(raw, BUFFER) : raw);
    }
    return streams.size() == 1
        ? streams.get(0)
        : new java.io.SequenceInputStream(Collections.enumeration(streams));
  }

  /**
   * The file, or standard output.
   *
   * @throws IOException where the file cannot be written
   */
  OutputStream output() throws IOException {
    Path file = out;
    return new BufferedOutputStream(
        file == null
            ? new java.io.FileOutputStream(java.io.FileDescriptor.out)
            : Files.newOutputStream(file),
        BUFFER);
  }
}
