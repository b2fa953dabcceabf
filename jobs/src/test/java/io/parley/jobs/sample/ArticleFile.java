package io.parley.jobs.sample;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parley.wire.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the article files: {@code === key}, {@code name: value} lines, a blank line, paragraphs
 * parted by blank lines. A copy names its original, may drop paragraphs by number, and takes over
 * what it does not say itself.
 */
final class ArticleFile {
  private static final String SLOTS =
      """
      {"status":null,"background":false,"parties":[],"mediators":[],"round":null,"series":null,\
      "venue":{"city":null,"country":null,"site":null},"start":null,"end":null,"hours":null,\
      "heads":[],"topics":[],"outcome":null,\
      "next_round":{"status":null,"start":null,"city":null},"round_id":null,"evidence":null}""";

  private ArticleFile() {}

  /** All articles of a folder, originals before their copies within each file. */
  static Map<String, SampleArticle> readAll(Path folder) throws IOException {
    Map<String, SampleArticle> articles = new LinkedHashMap<>();
    try (var files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        for (String block : Files.readString(file).split("(?m)^=== ")) {
          if (!block.startsWith("#") && !block.isBlank()) {
            SampleArticle article = parse(block, articles);
            if (articles.put(article.key(), article) != null) {
              throw new IOException(file + ": key " + article.key() + " twice");
            }
          }
        }
      }
    }
    return articles;
  }

  private static SampleArticle parse(String block, Map<String, SampleArticle> known)
      throws IOException {
    List<String> lines = block.lines().toList();
    String key = lines.get(0).strip();
    Map<String, String> head = new LinkedHashMap<>();
    List<ObjectNode> talks = new ArrayList<>();
    int at = 1;
    for (; at < lines.size() && !lines.get(at).isBlank(); at++) {
      String[] pair = lines.get(at).split(":", 2);
      if (pair[0].equals("talk")) {
        talks.add(talk(key, pair[1]));
      } else if (head.put(pair[0], pair[1].strip()) != null) {
        throw new IOException(key + ": " + pair[0] + " twice");
      }
    }
    List<String> paragraphs =
        String.join("\n", lines.subList(at, lines.size()))
            .lines()
            .filter(line -> !line.isBlank())
            .toList();
    SampleArticle original = known.get(head.getOrDefault("copy", ""));
    if (original != null) {
      paragraphs = without(original.paragraphs(), head.getOrDefault("drop", ""));
    }
    Instant published = Instant.parse(head.get("published"));
    String language = head.getOrDefault("language", "en");
    String types = head.getOrDefault("types", "");
    return new SampleArticle(
        key,
        need(head, "site", key),
        need(head, "slug", key),
        published,
        fetched(published, need(head, "fetched", key)),
        need(head, "author", key),
        need(head, "title", key),
        paragraphs,
        original == null ? null : original.key(),
        head.getOrDefault("shape", "whole"),
        words(head.getOrDefault("dead", "")),
        language,
        original == null ? head.getOrDefault("story", key) : original.story(),
        original == null ? words(types) : original.eventTypes(),
        language.equals("en") ? inherited(talks, original) : null);
  }

  private static @Nullable List<ObjectNode> inherited(
      List<ObjectNode> own, @Nullable SampleArticle original) {
    return own.isEmpty() && original != null ? original.talks() : own;
  }

  private static String need(Map<String, String> head, String name, String key) throws IOException {
    String value = head.get(name);
    if (value == null) {
      throw new IOException(key + ": no " + name);
    }
    return value;
  }

  /** Either an instant or a time after publication such as {@code +2h}, {@code +40m}. */
  private static Instant fetched(Instant published, String text) {
    return text.startsWith("+")
        ? published.plus(Duration.parse("PT" + text.substring(1).toUpperCase(Locale.ROOT)))
        : Instant.parse(text);
  }

  private static ObjectNode talk(String key, String json) throws IOException {
    try {
      ObjectNode given = (ObjectNode) Json.mapper().readTree(json);
      ObjectNode full = (ObjectNode) Json.mapper().readTree(SLOTS);
      for (var field : given.properties()) {
        if (!full.has(field.getKey())) {
          throw new IOException(key + ": no slot " + field.getKey());
        }
        if (full.get(field.getKey()) instanceof ObjectNode inner) {
          inner.setAll((ObjectNode) field.getValue());
        } else {
          full.set(field.getKey(), field.getValue());
        }
      }
      return full;
    } catch (JsonProcessingException e) {
      throw new IOException(key + ": " + e.getOriginalMessage(), e);
    }
  }

  private static List<String> without(List<String> paragraphs, String drop) {
    List<String> dropped = words(drop);
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < paragraphs.size(); i++) {
      if (!dropped.contains(String.valueOf(i + 1))) {
        kept.add(paragraphs.get(i));
      }
    }
    return kept;
  }

  private static List<String> words(String text) {
    return text.isBlank() ? List.of() : List.of(text.strip().split(" +"));
  }
}
