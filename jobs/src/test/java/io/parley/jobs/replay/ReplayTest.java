package io.parley.jobs.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.wire.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayTest {
  private static final List<String> FILES =
      List.of("articles", "stories", "events", "rounds", "alerts", "deadletters");

  @TempDir Path folder;

  @Test
  void everyLineEndsSomewhereAndTheNumbersAddUp() throws Exception {
    List<String> lines = new ArrayList<>(articles(20));
    lines.add(3, "this is no JSON");
    lines.add(7, "{\"id\":\"x\",\"text\":\"no address here\"}");
    lines.add("");
    ReplaySummary summary = Replay.run(List.of(write("in.jsonl", lines)), out("out"), 2);
    assertEquals(23, summary.lines());
    assertEquals(20, summary.articles());
    assertEquals(3, summary.deadLetters());
    assertEquals(0, summary.repeats());
    List<JsonNode> dead = read("out", "deadletters");
    assertEquals(
        List.of("not_json 4", "no_url 8", "empty_record 23"),
        dead.stream()
            .map(letter -> letter.path("reason").asText() + " " + letter.path("offset").asLong())
            .toList());
    assertEquals(20, read("out", "articles").size());
    assertEquals(20, read("out", "stories").size());
  }

  @Test
  void theFilesAreTheSameBytesAtAnyParallelismAndInAnyOrderOfLines() throws Exception {
    List<String> lines = new ArrayList<>(articles(60));
    Path sorted = write("sorted.jsonl", lines);
    Replay.run(List.of(sorted), out("p1"), 1);
    Replay.run(List.of(sorted), out("p2"), 2);
    Replay.run(List.of(sorted), out("p4"), 4);
    Collections.shuffle(lines, new Random(7));
    Replay.run(List.of(write("shuffled.jsonl", lines)), out("shuffled"), 2);
    for (String name : FILES) {
      String one = text("p1", name);
      assertEquals(one, text("p2", name), name);
      assertEquals(one, text("p4", name), name);
      assertEquals(one, text("shuffled", name), name);
    }
    assertTrue(text("p1", "articles").length() > 1000);
  }

  @Test
  void severalFilesAreReadAsOneStream() throws Exception {
    List<String> lines = articles(10);
    Path first = write("first.jsonl", lines.subList(0, 5));
    Path second = write("second.jsonl", lines.subList(5, 10));
    Replay.run(List.of(second, first), out("two"), 1);
    Replay.run(List.of(write("one.jsonl", lines)), out("one"), 1);
    assertEquals(text("one", "stories"), text("two", "stories"));
  }

  @Test
  void anEmptyFileGivesEmptyFiles() throws Exception {
    ReplaySummary summary = Replay.run(List.of(write("none.jsonl", List.of())), out("none"), 1);
    assertEquals(0, summary.lines());
    for (String name : FILES) {
      assertEquals("", text("none", name));
    }
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    NoSuchFileException e =
        assertThrows(
            NoSuchFileException.class,
            () -> Replay.run(List.of(folder.resolve("gone.jsonl")), out("gone"), 1));
    assertTrue(e.getFile().endsWith("gone.jsonl"));
  }

  private static List<String> articles(int many) {
    List<String> lines = new ArrayList<>();
    String[] cities = {"Muscat", "Geneva", "Doha", "Oslo", "Vienna"};
    for (int i = 0; i < many; i++) {
      String city = cities[i % cities.length];
      lines.add(
          Json.mapper()
              .createObjectNode()
              .put("id", String.format("a%03d", i))
              .put("url", "https://news" + (i % 3) + ".example/2025/05/" + i)
              .put("source", "News " + (i % 3))
              // Two articles share each minute.
              .put(
                  "published_at", String.format("2025-05-%02dT10:%02d:00Z", 1 + i / 10, i % 10 / 2))
              .put("title", "Iran and United States hold talks in " + city)
              .put(
                  "text",
                  "Iran and the United States held a round of talks in "
                      + city
                      + " on May "
                      + (1 + i / 10)
                      + ", 2025, officials of both countries said in statement "
                      + i
                      + ".\n\nThe talks lasted three hours and were described as constructive. "
                      + "Another round was expected within weeks, a spokesman said, though no"
                      + " date had been agreed.")
              .toString());
    }
    return lines;
  }

  private Path write(String name, List<String> lines) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, String.join("\n", lines) + (lines.isEmpty() ? "" : "\n"));
    return file;
  }

  private Path out(String name) {
    return folder.resolve(name);
  }

  private String text(String run, String name) throws IOException {
    return Files.readString(out(run).resolve(name + ".jsonl"), StandardCharsets.UTF_8);
  }

  private List<JsonNode> read(String run, String name) throws IOException {
    List<JsonNode> nodes = new ArrayList<>();
    for (String line : text(run, name).split("\n", -1)) {
      if (!line.isEmpty()) {
        nodes.add(Json.mapper().readTree(line));
      }
    }
    return nodes;
  }
}
