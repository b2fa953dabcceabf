package io.parley.jobs.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parley.wire.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class SampleCrawlTest {
  private static final Path SOURCES = Path.of("src/sample");

  private static final Path FILES = Path.of("src/main/resources/sample");

  @Test
  void theCrawlOnFileIsWhatItsSourcesGive() throws IOException {
    SampleCrawl crawl = SampleCrawl.read(SOURCES);
    if (Boolean.getBoolean("sample.write")) {
      crawl.write(FILES);
    }
    List<String> made = crawl.lines();
    List<String> onFile = crawlOnFile();
    assertEquals(made.size(), onFile.size());
    for (int i = 0; i < made.size(); i++) {
      assertTrue(made.get(i).equals(onFile.get(i)), "line " + (i + 1) + " differs: write it anew");
    }
    assertEquals(crawl.expected(), Files.readAllLines(FILES.resolve("expected.jsonl")));
  }

  @Test
  void itHasTheSizeAndTheTroublesItPromises() throws IOException {
    Set<String> hosts = new HashSet<>();
    List<String> bad = new ArrayList<>();
    int huge = 0;
    int cut = 0;
    Set<String> ids = new HashSet<>();
    String last = "";
    for (String line : crawlOnFile()) {
      JsonNode page;
      try {
        page = Json.mapper().readTree(line);
      } catch (JsonProcessingException e) {
        bad.add(line);
        continue;
      }
      assertTrue(ids.add(page.get("id").asText()), line);
      String url = page.get("url").asText();
      hosts.add(url.split("/", 4)[2]);
      assertTrue(url.split("/", 4)[2].endsWith(".example"), url);
      assertTrue(page.get("fetched_at").asText().compareTo(last) >= 0, "order of fetching");
      last = page.get("fetched_at").asText();
      String html = page.get("html").asText();
      huge += html.length() > 2 * 1024 * 1024 ? 1 : 0;
      cut += html.toLowerCase(Locale.ROOT).contains("</html>") ? 0 : 1;
      assertTrue(!html.contains("{{"), url);
    }
    assertEquals(1, bad.size());
    assertThrows(JsonProcessingException.class, () -> Json.mapper().readTree(bad.get(0)));
    assertEquals(1, huge);
    assertEquals(1, cut);
    assertTrue(ids.size() >= 60, ids.size() + " pages");
    assertTrue(hosts.size() >= 12, hosts.size() + " sites");
  }

  @Test
  void everySentenceOfTheTruthStandsInItsArticle() throws IOException {
    for (SampleArticle article : ArticleFile.readAll(SOURCES.resolve("articles")).values()) {
      List<ObjectNode> talks = article.talks();
      if (talks == null) {
        continue;
      }
      for (JsonNode talk : talks) {
        String evidence = talk.get("evidence").asText();
        assertTrue(
            article.paragraphs().stream().anyMatch(text -> text.contains(evidence)),
            article.key() + ": " + evidence);
        for (JsonNode head : talk.get("heads")) {
          String name = head.get("name").asText();
          assertTrue(
              article.paragraphs().stream().anyMatch(text -> text.contains(name)),
              article.key() + ": " + name);
        }
      }
    }
  }

  private static List<String> crawlOnFile() throws IOException {
    try (InputStream in =
        new GZIPInputStream(Files.newInputStream(FILES.resolve("crawl.jsonl.gz")))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
