package io.parley.event;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.model.Article;
import io.parley.model.EventMention;
import io.parley.wire.Json;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Tags a file of articles and writes predictions: {@code TagFolder articles.jsonl pred.jsonl
 * [explain.txt]}. For measuring while the rules are made.
 */
public final class TagFolder {
  private TagFolder() {}

  public static void main(String[] args) throws IOException {
    Tagger tagger = Tagger.create();
    List<String> out = new ArrayList<>();
    StringBuilder why = new StringBuilder();
    long time = 0;
    for (String line : Files.readAllLines(Path.of(args[0]))) {
      JsonNode node = Json.mapper().readTree(line);
      Article article = article(node);
      long began = System.nanoTime();
      Tagging tagging = tagger.tag(article);
      time += System.nanoTime() - began;
      out.add(
          Json.line(
              new Prediction(
                  article.id(),
                  tagging.events().stream()
                      .map(EventMention::type)
                      .map(t -> t.name().toLowerCase(java.util.Locale.ROOT))
                      .toList(),
                  tagging.talks())));
      if (args.length > 2) {
        why.append("===== ").append(article.id()).append(' ').append(article.title()).append('\n');
        for (Explanation.Step step : tagger.explain(article).sentences()) {
          why.append("  ").append(step.sentence().replace('\n', ' ')).append('\n');
          step.decisions().forEach(d -> why.append("      - ").append(d).append('\n'));
        }
      }
    }
    Files.write(Path.of(args[1]), out);
    if (args.length > 2) {
      Files.writeString(Path.of(args[2]), why);
    }
    new PrintStream(System.out, true, StandardCharsets.UTF_8)
        .println(out.size() + " articles in " + time / 1_000_000 + " ms");
  }

  private record Prediction(String id, List<String> eventTypes, List<?> talks) {}

  private static Article article(JsonNode n) {
    String at = n.path("published_at").asText("");
    Instant published = at.isEmpty() || at.equals("null") ? null : Instant.parse(at);
    return new Article(
        n.path("id").asText(),
        n.path("url").asText(),
        n.path("source").asText(),
        n.path("title").asText(""),
        n.path("text").asText(""),
        published,
        null,
        "en",
        published == null ? Instant.EPOCH : published);
  }
}
