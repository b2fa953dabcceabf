package io.parley.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.event.Tagger;
import io.parley.event.Tagging;
import io.parley.likeness.Sketcher;
import io.parley.model.Article;
import io.parley.story.HeapStoryStore;
import io.parley.story.Placement;
import io.parley.story.StoryJudge;
import io.parley.talks.Growth;
import io.parley.talks.HeapStore;
import io.parley.talks.LedgerLimits;
import io.parley.talks.TalksLedger;
import io.parley.text.CleanText;
import io.parley.wire.ArticleTalks;
import io.parley.wire.Json;
import io.parley.wire.Round;
import io.parley.wire.TaggedArticle;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * Tags a file of articles, judges their stories and follows their rounds, from the text alone:
 * {@code GoldRun articles.jsonl[.gz] DIR} writes {@code tagged.jsonl}, {@code stories.jsonl},
 * {@code alerts.jsonl} and {@code rounds.jsonl} for the scorers.
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
    follow(tagged, sketcher, dir);
  }

  /** Follows the rounds of what was tagged, in the order of the stream. */
  private static void follow(List<TaggedArticle> tagged, Sketcher sketcher, Path dir)
      throws IOException {
    TalksLedger ledger = TalksLedger.open(new HeapStore(), LedgerLimits.DEFAULT);
    List<Growth> grown = new ArrayList<>();
    long position = 0;
    for (TaggedArticle each : tagged) {
      Article a = each.article();
      if (!each.talks().isEmpty()) {
        grown.add(
            ledger.accept(
                new ArticleTalks(
                    a.id(),
                    a.url(),
                    a.source(),
                    a.title(),
                    a.publishedAt(),
                    a.streamTime(),
                    sketcher.sketch(a),
                    each.talks(),
                    false),
                position));
        position++;
      }
    }
    Map<String, Round> rounds = new LinkedHashMap<>();
    List<String> alerts = new ArrayList<>();
    for (Growth growth : grown) {
      growth.rounds().forEach(round -> rounds.put(round.roundId(), round));
      growth.alerts().forEach(alert -> alerts.add(Json.line(alert)));
    }
    rounds.values().removeIf(Round::withdrawn);
    Files.write(dir.resolve("alerts.jsonl"), alerts);
    Files.write(dir.resolve("rounds.jsonl"), rounds.values().stream().map(Json::line).toList());
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
