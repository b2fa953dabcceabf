package io.parley.jobs.replay;

import io.parley.intake.CrawlClock;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts the lines of files in the order of their stream time without holding them: a first pass
 * notes when and where each is, a sort follows, and the order is written to a file that a task
 * reads along.
 */
final class LineIndex {
  /** No line longer than this is looked into; it becomes a dead letter anyway. */
  private static final int LONGEST = 16 << 20;

  private static final int BUFFER = 1 << 16;

  private final Instant now;
  private final List<IndexedLine> lines = new ArrayList<>();

  /**
   * An empty index.
   *
   * @param now a time later than this is not believed
   */
  LineIndex(Instant now) {
    this.now = now;
  }

  /** Adds the lines of a file. */
  void add(Path path, int file) throws IOException {
    CrawlClock clock = new CrawlClock(now);
    try (InputStream in = new BufferedInputStream(Files.newInputStream(path), BUFFER)) {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      long offset = 0;
      long start = 0;
      long number = 0;
      int next;
      do {
        next = in.read();
        if (next >= 0 && next != '\n') {
          if (line.size() < LONGEST) {
            line.write(next);
          }
          offset++;
          continue;
        }
        if (next == '\n' || offset > start) {
          number++;
          long time = clock.at(line.toByteArray());
          int length = (int) Math.min(LONGEST, offset - start);
          lines.add(new IndexedLine(time, file, number, start, length));
        }
        line.reset();
        offset++;
        start = offset;
      } while (next >= 0);
    }
  }

  /** How many lines. */
  int size() {
    return lines.size();
  }

  /** Writes the order to a file: by stream time, then as they came. */
  void write(Path index) throws IOException {
    lines.sort(
        Comparator.comparingLong(IndexedLine::time)
            .thenComparingInt(IndexedLine::file)
            .thenComparingLong(IndexedLine::number));
    try (DataOutputStream out =
        new DataOutputStream(new java.io.BufferedOutputStream(Files.newOutputStream(index)))) {
      for (IndexedLine line : lines) {
        out.writeLong(line.time());
        out.writeInt(line.file());
        out.writeLong(line.number());
        out.writeLong(line.offset());
        out.writeInt(line.length());
      }
    }
  }
}
