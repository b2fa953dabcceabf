package io.parley.jobs.local;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RangeChannelTest {
  private final byte[] file = new byte[3_500_000];
  private final AtomicLong sent = new AtomicLong();
  private final AtomicInteger failures = new AtomicInteger();
  private final HttpServer server;

  RangeChannelTest() throws IOException {
    new Random(7).nextBytes(file);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void anyPlaceCanBeReadAcrossBlocks() throws IOException {
    serve(file, true);
    try (RangeChannel channel = open()) {
      assertEquals(file.length, channel.size());
      for (int from : new int[] {3_400_000, 0, (1 << 20) - 5, 2_000_000}) {
        channel.position(from);
        ByteBuffer into = ByteBuffer.allocate(100);
        while (into.hasRemaining() && channel.read(into) >= 0) {
          // Until it is full.
        }
        assertArrayEquals(Arrays.copyOfRange(file, from, from + 100), into.array());
      }
      channel.position(file.length);
      assertEquals(-1, channel.read(ByteBuffer.allocate(1)));
    }
  }

  @Test
  void aServerThatStumblesIsAskedAgain() throws IOException {
    serve(file, true);
    failures.set(2);
    try (RangeChannel channel = open()) {
      ByteBuffer into = ByteBuffer.allocate(10);
      channel.read(into);
      assertArrayEquals(Arrays.copyOf(file, 10), into.array());
    }
  }

  @Test
  void aServerWithoutRangesIsRefusedAtOnce() {
    serve(file, false);
    IOException refused = assertThrows(IOException.class, this::open);
    assertTrue(String.valueOf(refused.getMessage()).contains("in parts"));
  }

  @Test
  void oneEntryOfAnArchiveCostsAFewBlocksAndNotAllOfIt() throws IOException {
    byte[] archive = archive();
    serve(archive, true);
    try (RangeChannel channel = open();
        ZipFile zip =
            ZipFile.builder().setSeekableByteChannel(channel).setIgnoreLocalFileHeader(true).get();
        InputStream entry = zip.getInputStream(zip.getEntry("small"))) {
      assertArrayEquals(new byte[] {1, 2, 3}, entry.readAllBytes());
    }
    assertTrue(archive.length > 10_000_000);
    assertTrue(sent.get() < 4_000_000, sent + " bytes sent");
  }

  private byte[] archive() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < 3; i++) {
        zip.putNextEntry(new ZipEntry("big-" + i));
        zip.write(file);
      }
      zip.putNextEntry(new ZipEntry("small"));
      zip.write(new byte[] {1, 2, 3});
    }
    return bytes.toByteArray();
  }

  private RangeChannel open() throws IOException {
    return new RangeChannel(
        HttpClient.newHttpClient(),
        URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/file"));
  }

  private void serve(byte[] bytes, boolean ranges) {
    server.createContext("/file", exchange -> answer(exchange, bytes, ranges));
  }

  private void answer(HttpExchange exchange, byte[] bytes, boolean ranges) throws IOException {
    try (exchange) {
      if (failures.getAndDecrement() > 0) {
        exchange.sendResponseHeaders(503, -1);
        return;
      }
      String asked = String.valueOf(exchange.getRequestHeaders().getFirst("Range"));
      String[] range = asked.replace("bytes=", "").split("-", -1);
      int from = ranges ? Integer.parseInt(range[0]) : 0;
      int to = ranges ? Integer.parseInt(range[1]) : bytes.length - 1;
      exchange
          .getResponseHeaders()
          .set("Content-Range", "bytes " + from + "-" + to + "/" + bytes.length);
      exchange.sendResponseHeaders(ranges ? 206 : 200, to - from + 1L);
      exchange.getResponseBody().write(bytes, from, to - from + 1);
      sent.addAndGet(to - from + 1L);
    }
  }
}
