package io.parley.jobs.crawl;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/** Tells by its first bytes what a stream is, so that a pipe can hold what a file can. */
final class CrawlStream {
  private static final int BUFFER = 1 << 16;
  private static final String WARC = "WARC/";

  private CrawlStream() {}

  /**
   * Hands over each record of a stream of JSON lines or a WARC archive, gzip or not.
   *
   * @param file beginning of the places named; empty, or a file's name with a colon
   * @param cap most bytes of a JSON line that are kept
   */
  static void read(InputStream in, String file, int cap, Taker taker) throws IOException {
    InputStream plain;
    boolean archive;
    try {
      plain = plain(in);
      archive = starts(plain, WARC.getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      taker.broken(file + "at its beginning", CrawlFiles.said(e));
      return;
    }
    if (archive) {
      Archive.read(plain, file, taker);
    } else {
      lines(plain, file, cap, taker);
    }
  }

  /** The stream without its gzip, if it has one; it can be marked. */
  static InputStream plain(InputStream in) throws IOException {
    InputStream buffered = new BufferedInputStream(in, BUFFER);
    return starts(buffered, new byte[] {0x1f, (byte) 0x8b})
        ? new BufferedInputStream(new GZIPInputStream(new ToTheEnd(buffered), BUFFER), BUFFER)
        : buffered;
  }

  private static void lines(InputStream in, String file, int cap, Taker taker) throws IOException {
    Lines lines = new Lines(in, cap);
    long number = 0;
    while (true) {
      Lines.Line line;
      boolean waits;
      try {
        line = lines.read();
        waits = line != null && lines.wouldWait();
      } catch (IOException e) {
        taker.broken(file + "after line " + number, CrawlFiles.said(e));
        return;
      }
      if (line == null) {
        return;
      }
      number = line.number();
      taker.take(new Found(file + "line " + number, line.bytes(), line.size()));
      if (waits) {
        taker.waiting();
      }
    }
  }

  private static boolean starts(InputStream in, byte[] wanted) throws IOException {
    in.mark(wanted.length);
    byte[] first = in.readNBytes(wanted.length);
    in.reset();
    return java.util.Arrays.equals(first, wanted);
  }

  /**
   * Says that there may be more: {@link GZIPInputStream} takes a pipe that has nothing at the
   * moment for one that ends, and an archive is a row of gzip members.
   */
  private static final class ToTheEnd extends FilterInputStream {
    ToTheEnd(InputStream in) {
      super(in);
    }

    @Override
    public int available() {
      return 1;
    }
  }
}
