package io.parley.jobs.crawl;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The files of a crawl: JSON lines and WARC archives, which are told by their first bytes, saved
 * pages ({@code .html}, {@code .htm}, {@code .xhtml}) and folders of all of them, each plain or
 * gzip. Immutable.
 */
public final class CrawlFiles {
  /**
   * One of them.
   *
   * @param path where it is
   * @param url its address, where it is a saved page; else empty
   */
  private record Part(Path path, String url) {}

  private final List<Part> parts;
  private final int cap;

  private CrawlFiles(List<Part> parts, int cap) {
    this.parts = List.copyOf(parts);
    this.cap = cap;
  }

  /**
   * Looks for them.
   *
   * @param files files and folders; in a folder every file below it whose name ends as one of a
   *     crawl does, in order of their paths
   * @param base address that saved pages were fetched below; their own is the base and their path
   * @param cap most bytes of a JSON line that are kept
   * @throws NoSuchFileException where one is not there
   * @throws UnknownAddress where there are saved pages and no base
   */
  public static CrawlFiles of(List<Path> files, String base, int cap) throws IOException {
    List<Part> parts = new ArrayList<>();
    for (Path file : files) {
      if (!Files.exists(file)) {
        throw new NoSuchFileException(file.toString());
      }
      if (!Files.isDirectory(file)) {
        parts.add(part(file, String.valueOf(file.getFileName()), base));
        continue;
      }
      try (Stream<Path> walk = Files.walk(file)) {
        for (Path below : walk.filter(Files::isRegularFile).sorted().toList()) {
          if (isPage(below) || hasEnding(below, ".jsonl", ".ndjson", ".warc")) {
            parts.add(part(below, file.relativize(below).toString().replace('\\', '/'), base));
          }
        }
      }
    }
    return new CrawlFiles(parts, cap);
  }

  private static Part part(Path file, String below, String base) throws UnknownAddress {
    if (!isPage(file)) {
      return new Part(file, "");
    }
    if (base.isEmpty()) {
      throw new UnknownAddress(
          file + " is a saved page: give --base, the address it was fetched below");
    }
    String path = below.endsWith(".gz") ? below.substring(0, below.length() - 3) : below;
    return new Part(file, (base.endsWith("/") ? base : base + "/") + path);
  }

  private static boolean isPage(Path file) {
    return hasEnding(file, ".html", ".htm", ".xhtml");
  }

  private static boolean hasEnding(Path file, String... endings) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    String plain = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
    return Stream.of(endings).anyMatch(plain::endsWith);
  }

  /** How many files there are. */
  public int count() {
    return parts.size();
  }

  /** Bytes of all of them on disk. */
  public long bytes() throws IOException {
    long bytes = 0;
    for (Part part : parts) {
      bytes += Files.size(part.path());
    }
    return bytes;
  }

  /**
   * Hands over each record of each file. A file that breaks off is told of, and the next one comes.
   *
   * @param watched put around each file's bytes as they are read
   */
  public void each(UnaryOperator<InputStream> watched, Taker taker) throws IOException {
    for (Part part : parts) {
      String name = parts.size() == 1 ? "" : part.path() + ": ";
      try (InputStream in = watched.apply(Files.newInputStream(part.path()))) {
        if (part.url().isEmpty()) {
          CrawlStream.read(in, name, cap, taker);
        } else {
          page(part, in, taker);
        }
      }
    }
  }

  private static void page(Part part, InputStream in, Taker taker) throws IOException {
    byte[] json;
    try {
      json =
          SavedPage.record(
              CrawlStream.plain(in),
              part.url(),
              null,
              Files.getLastModifiedTime(part.path()).toInstant());
    } catch (IOException e) {
      taker.broken(part.path().toString(), said(e));
      return;
    }
    taker.take(new Found(part.path().toString(), json, json.length));
  }

  /** Standard input, or any stream of JSON lines or a WARC archive, gzip or not. */
  public static void each(InputStream in, int cap, Taker taker) throws IOException {
    CrawlStream.read(in, "", cap, taker);
  }

  static String said(Exception e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message.lines().findFirst().orElse("");
  }
}
