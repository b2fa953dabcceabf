package io.parley.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.event.Tagger;
import io.parley.event.Tagging;
import io.parley.likeness.Sketcher;
import io.parley.model.Article;
import io.parley.story.HeapStoryStore;
import io.parley.story.Placement;
import io.parley.story.StoryJudge;
import io.parley.text.CleanText;
import io.parley.wire.Json;
import io.parley.wire.TaggedArticle;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/**
 * Tags a file of articles and judges their stories, from the text alone: {@code GoldRun
 * articles.jsonl[.gz] DIR} writes {@code tagged.jsonl} and {@code stories.jsonl} for the scorers.
 */
public final class GoldRun {
  private GoldRun() {}

  private record Prediction(String id, List<String> eventTypes, List<?> talks) {}

  private record StoryLine(String articleId, String storyId, String duplicateOf) {}

  public static void main(String[] args) throws IOException {
    write(Path.of(args[0]), Path.of(args[1]));
  }

  static void write(Path articles, Path dir) throws IOException {
    Tagger tagger = Tagger.create();
    Sketcher sketcher = Sketcher.create();
    List<TaggedArticle> tagged = new ArrayList<>();
    List<String> predictions = new ArrayList<>();
    for (String line : text(articles).split("\n")) {
      if (!line.isBlank()) {
        Article article = article(Json.mapper().readTree(line));
        Tagging tagging = tagger.tag(article);
        tagged.add(
            new TaggedArticle(
                article,
                sketcher.sketch(article),
                tagging.entities(),
                tagging.events(),
                tagging.talks(),
                tagging.flags()));
        predictions.add(
            Json.line(
                new Prediction(
                    article.id(),
                    tagging.events().stream()
                        .map(event -> event.type().name().toLowerCase(Locale.ROOT))
                        .toList(),
                    tagging.talks())));
      }
    }
    tagged.sort(Comparator.comparing((TaggedArticle each) -> each.article().streamTime()));
    StoryJudge judge = new StoryJudge(new HeapStoryStore());
    List<String> stories = new ArrayList<>();
    for (TaggedArticle each : tagged) {
      Placement placement = judge.place(each);
      stories.add(
          Json.line(
              new StoryLine(placement.articleId(), placement.storyId(), placement.duplicateOf())));
    }
    Files.createDirectories(dir);
    Files.write(dir.resolve("tagged.jsonl"), predictions);
    Files.write(dir.resolve("stories.jsonl"), stories);
    Path alerts = dir.resolve("alerts.jsonl");
    if (!Files.exists(alerts)) {
      Files.writeString(alerts, "");
    }
  }

  private static String text(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in) {
      return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Article article(JsonNode n) {
    Instant published = Instant.parse(n.path("published_at").asText());
    return new Article(
        n.path("id").asText(),
        n.path("url").asText(),
        n.path("source").asText(),
        n.path("title").asText(""),
        CleanText.clean(n.path("text").asText("")).strip(),
        published,
        null,
        "en",
        published);
  }
}
