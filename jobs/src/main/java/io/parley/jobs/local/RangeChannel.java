package io.parley.jobs.local;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A file on a web server, read in blocks through range requests (RFC 9110, section 14), so that a
 * few megabytes of a large archive need not cost all of it. Not thread-safe.
 */
final class RangeChannel implements SeekableByteChannel {
  private static final int BLOCK = 1 << 20;
  private static final int KEPT_BLOCKS = 16;
  private static final int TRIES = 5;
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient client;
  private final URI address;
  private final long size;
  private final Map<Long, byte[]> blocks =
      new LinkedHashMap<>(32, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, byte[]> eldest) {
          return size() > KEPT_BLOCKS;
        }
      };
  private long position;
  private boolean open = true;

  /**
   * Asks the server for the length.
   *
   * @throws IOException where the server cannot be reached, has no such file or takes no ranges
   */
  RangeChannel(HttpClient client, URI address) throws IOException {
    this.client = client;
    this.address = address;
    String range = get(0, 0).said();
    int slash = range.indexOf('/');
    try {
      this.size = Long.parseLong(range.substring(slash + 1));
    } catch (NumberFormatException e) {
      throw new IOException("the server does not say how long " + address + " is", e);
    }
  }

  @Override
  public int read(ByteBuffer into) throws IOException {
    if (position >= size) {
      return -1;
    }
    long number = position / BLOCK;
    byte[] block = block(number);
    int from = (int) (position - number * BLOCK);
    int count = Math.min(into.remaining(), block.length - from);
    into.put(block, from, count);
    position += count;
    return count;
  }

  private byte[] block(long number) throws IOException {
    byte[] known = blocks.get(number);
    if (known != null) {
      return known;
    }
    long from = number * BLOCK;
    long to = Math.min(size, from + BLOCK) - 1;
    byte[] read = get(from, to).body();
    if (read.length != to - from + 1) {
      throw new IOException("the server sent " + read.length + " bytes of another range");
    }
    blocks.put(number, read);
    return read;
  }

  private record Range(byte[] body, String said) {}

  private Range get(long from, long to) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .header("Range", "bytes=" + from + "-" + to)
            .build();
    IOException last = new IOException("never tried");
    for (int i = 0; i < TRIES; i++) {
      try {
        HttpResponse<InputStream> response =
            client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        // Closed unread where it is not the range: a server that knows no ranges sends all of it.
        try (InputStream body = response.body()) {
          if (response.statusCode() == 206) {
            return new Range(
                body.readNBytes((int) (to - from + 1)),
                response.headers().firstValue("Content-Range").orElse(""));
          }
        }
        if (response.statusCode() < 500) {
          throw new NoRanges(address + " cannot be read in parts: " + response.statusCode());
        }
        last = new IOException(address + " answers " + response.statusCode());
      } catch (NoRanges e) {
        throw e;
      } catch (IOException e) {
        last = e;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted while fetching " + address, e);
      }
    }
    throw last;
  }

  /** The server's answer is final. */
  private static final class NoRanges extends IOException {
    private static final long serialVersionUID = 1;

    NoRanges(String message) {
      super(message);
    }
  }

  @Override
  public long position() {
    return position;
  }

  @Override
  public SeekableByteChannel position(long newPosition) {
    position = newPosition;
    return this;
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public boolean isOpen() {
    return open;
  }

  @Override
  public void close() {
    open = false;
    blocks.clear();
  }

  @Override
  public int write(ByteBuffer from) {
    throw new NonWritableChannelException();
  }

  @Override
  public SeekableByteChannel truncate(long newSize) {
    throw new NonWritableChannelException();
  }
}
