package io.parley.talks;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.likeness.Sketcher;
import io.parley.model.Article;
import io.parley.model.TalkMention;
import io.parley.wire.ArticleTalks;
import io.parley.wire.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Labelled articles of one or more gold folders, as the ledger would get them from a perfect
 * tagger.
 */
record GoldSet(List<Labelled> articles, Map<String, List<String>> partiesOfRound) {
  /** An article with its true talks, and for each of them the true round. */
  record Labelled(ArticleTalks talks, List<String> roundIds) {}

  static GoldSet development() {
    List<Path> folders = new ArrayList<>();
    for (String name : List.of("devA", "devB", "devC")) {
      URL folder = GoldSet.class.getResource("/gold/" + name);
      if (folder == null) {
        throw new IllegalStateException("no gold folder " + name);
      }
      try {
        folders.add(Path.of(folder.toURI()));
      } catch (URISyntaxException e) {
        throw new IllegalStateException(e);
      }
    }
    return read(folders);
  }

  static GoldSet read(List<Path> folders) {
    Sketcher sketcher = Sketcher.create();
    List<Labelled> articles = new ArrayList<>();
    Map<String, List<String>> rounds = new HashMap<>();
    try {
      for (Path folder : folders) {
        for (String line : Files.readAllLines(folder.resolve("rounds.jsonl"))) {
          JsonNode round = Json.mapper().readTree(line);
          rounds.put(
              round.get("round_id").asText(),
              List.of(Json.mapper().treeToValue(round.get("parties"), String[].class)));
        }
        Map<String, JsonNode> labels = new HashMap<>();
        for (String line : Files.readAllLines(folder.resolve("labels.jsonl"))) {
          JsonNode label = Json.mapper().readTree(line);
          labels.put(label.get("id").asText(), label);
        }
        for (String line : Files.readAllLines(folder.resolve("articles.jsonl"))) {
          JsonNode article = Json.mapper().readTree(line);
          String id = article.get("id").asText();
          JsonNode label = Objects.requireNonNull(labels.get(id), id);
          articles.add(labelled(article, label, sketcher));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    articles.sort(
        Comparator.comparing((Labelled l) -> l.talks().streamTime())
            .thenComparing(l -> l.talks().articleId()));
    return new GoldSet(articles, rounds);
  }

  private static Labelled labelled(JsonNode article, JsonNode label, Sketcher sketcher)
      throws IOException {
    List<TalkMention> talks = new ArrayList<>();
    List<String> rounds = new ArrayList<>();
    for (JsonNode talk : label.get("talks")) {
      talks.add(Json.mapper().treeToValue(talk, TalkMention.class));
      rounds.add(talk.get("round_id").asText());
    }
    Instant published = Instant.parse(article.get("published_at").asText());
    Article read =
        new Article(
            article.get("id").asText(),
            article.get("url").asText(),
            article.get("source").asText(),
            article.get("title").asText(),
            article.get("text").asText(),
            published,
            null,
            "en",
            published);
    return new Labelled(
        new ArticleTalks(
            read.id(),
            read.url(),
            read.source(),
            read.title(),
            published,
            published,
            sketcher.sketch(read),
            talks,
            false),
        rounds);
  }
}
