package io.parley.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * Files of pages and of what is known of them.
 *
 * @param pages lines with {@code id}, {@code html} and perhaps {@code url} and {@code fetched_at}
 * @param truth lines with {@code id}, the body as {@code text} or as {@code html}, and perhaps
 *     {@code title} and {@code date}
 */
record PageFolder(Path pages, Path truth) {
  private static final String TRUTH = ".truth.jsonl";

  /**
   * The pair of files of a folder.
   *
   * @param set the name that both begin with; null where there is one pair
   * @throws IOException where there is none, or more than one and none is named
   */
  static PageFolder open(Path folder, @Nullable String set) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> truths =
          files.filter(f -> !name(f).isEmpty() && (set == null || name(f).equals(set))).toList();
      if (truths.size() != 1) {
        throw new IOException(
            folder
                + (truths.isEmpty()
                    ? " holds no file " + (set == null ? "NAME" : set) + TRUTH
                    : " holds more than one set of pages: say which"));
      }
      Path truth = truths.get(0);
      Path plain = folder.resolve(name(truth) + ".jsonl");
      return new PageFolder(
          Files.exists(plain) ? plain : folder.resolve(name(truth) + ".jsonl.gz"), truth);
    }
  }

  private static String name(Path file) {
    String name = file.getFileName().toString();
    int at = name.indexOf(TRUTH);
    return at > 0 ? name.substring(0, at) : "";
  }

  /** The known body. */
  static String text(JsonNode truth) {
    return truth.hasNonNull("text")
        ? truth.path("text").asText()
        : Jsoup.parse(truth.path("html").asText("")).text();
  }

  /** The known headline; empty where there is none. */
  static String title(JsonNode truth) {
    JsonNode stated = truth.hasNonNull("metadata") ? truth.path("metadata") : truth;
    return stated.path("title").asText("");
  }
}
