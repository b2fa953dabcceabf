package io.parley.jobs.crawl;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads lines of bytes without ever holding more than the cap of one: what is over it is skipped
 * and only counted. Not thread-safe.
 */
public final class Lines {
  private static final int BUFFER = 1 << 16;

  /**
   * One line.
   *
   * @param number from 1
   * @param bytes its bytes without the line end; the first ones where it is over the cap
   * @param size its whole length in bytes
   */
  public record Line(long number, byte[] bytes, long size) {
    /** Whether it was longer than the cap, so that {@code bytes} is only its beginning. */
    public boolean oversize() {
      return size > bytes.length;
    }
  }

  private final InputStream in;
  private final int cap;
  private final byte[] buffer = new byte[BUFFER];
  private int next;
  private int filled;
  private long number;

  public Lines(InputStream in, int cap) {
    this.in = in;
    this.cap = cap;
  }

  /** The next line; null at the end. */
  public @Nullable Line read() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    long size = 0;
    boolean any = false;
    while (true) {
      if (next == filled) {
        filled = Math.max(0, in.read(buffer));
        next = 0;
        if (filled == 0) {
          return any ? line(line, size) : null;
        }
      }
      any = true;
      int end = next;
      while (end < filled && buffer[end] != '\n') {
        end++;
      }
      int keep = (int) Math.min(end - next, cap - (long) line.size());
      line.write(buffer, next, keep);
      size += end - next;
      boolean complete = end < filled;
      next = complete ? end + 1 : end;
      if (complete) {
        return line(line, size);
      }
    }
  }

  /** Whether reading on would have to wait for more input. */
  public boolean wouldWait() throws IOException {
    return next == filled && in.available() == 0;
  }

  private Line line(ByteArrayOutputStream line, long size) {
    byte[] bytes = line.toByteArray();
    number++;
    if (size == bytes.length && size > 0 && bytes[bytes.length - 1] == '\r') {
      return new Line(number, java.util.Arrays.copyOf(bytes, bytes.length - 1), size - 1);
    }
    return new Line(number, bytes, size);
  }
}
