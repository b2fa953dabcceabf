package io.parley.jobs.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parley.wire.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Saved pages in a folder, as crawled records. */
final class PageFolder {
  /** Takes one record. */
  interface Taker {
    void take(byte[] record) throws IOException;
  }

  private PageFolder() {}

  /**
   * Hands over each {@code .html} or {@code .htm} file below a folder, in order of their paths: its
   * address is the base and its path, its fetch the file's last change.
   */
  static void each(Path folder, String base, Taker taker) throws IOException {
    List<Path> pages;
    try (Stream<Path> walk = Files.walk(folder)) {
      pages =
          walk.filter(Files::isRegularFile)
              .filter(file -> file.toString().endsWith(".html") || file.toString().endsWith(".htm"))
              .sorted()
              .toList();
    }
    String slash = base.endsWith("/") ? base : base + "/";
    for (Path page : pages) {
      ObjectNode record = Json.mapper().createObjectNode();
      record.put("url", slash + folder.relativize(page).toString().replace('\\', '/'));
      record.put("html", new String(Files.readAllBytes(page), StandardCharsets.UTF_8));
      record.put("fetched_at", Files.getLastModifiedTime(page).toInstant().toString());
      taker.take(Json.bytes(record));
    }
  }
}
