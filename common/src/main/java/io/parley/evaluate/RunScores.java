package io.parley.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Scores what a replay wrote: stories, copies, alerts and the final table of rounds. */
public final class RunScores {
  private RunScores() {}

  /**
   * Scores a folder as {@code replay} writes it.
   *
   * @param gold folder with {@code labels.jsonl} and {@code rounds.jsonl}
   * @param run folder with {@code stories.jsonl}, {@code alerts.jsonl} and, if it is there, {@code
   *     rounds.jsonl}
   * @throws IOException where a file cannot be read; the message names the file and the line
   */
  public static ScoreTable of(Path gold, Path run) throws IOException {
    Map<String, JsonNode> labels = new LinkedHashMap<>();
    for (JsonNode label : JsonFile.lines(gold.resolve("labels.jsonl"))) {
      labels.put(label.path("id").asText(), label);
    }
    if (labels.isEmpty()) {
      throw new IOException(gold.resolve("labels.jsonl") + ": holds no label");
    }
    ScoreTable.Builder table = new ScoreTable.Builder();
    stories(labels, JsonFile.lines(run.resolve("stories.jsonl")), table);
    AlertScores alerts = new AlertScores(labels);
    alerts.score(JsonFile.lines(run.resolve("alerts.jsonl")), table);
    Path rounds = run.resolve("rounds.jsonl");
    if (Files.exists(rounds)) {
      new FinalRounds(labels, alerts.due())
          .score(JsonFile.lines(gold.resolve("rounds.jsonl")), JsonFile.lines(rounds), table);
    }
    return table.build();
  }

  private static void stories(
      Map<String, JsonNode> labels, List<JsonNode> stories, ScoreTable.Builder table) {
    Map<String, JsonNode> byArticle = new LinkedHashMap<>();
    for (JsonNode story : stories) {
      byArticle.put(story.path("article_id").asText(), story);
    }
    List<String> gold = new ArrayList<>();
    List<String> predicted = new ArrayList<>();
    Counts copies = new Counts();
    labels.forEach(
        (id, label) -> {
          JsonNode story = byArticle.get(id);
          gold.add(label.path("story").asText());
          predicted.add(story == null ? "none-" + id : story.path("story_id").asText());
          copies.compare(
              label.hasNonNull("duplicate_of"), story != null && story.hasNonNull("duplicate_of"));
        });
    BCubed score = BCubed.of(gold, predicted);
    table.line("stories BCubed " + score.text());
    score.figures(table, "stories");
    table.line(
        "republished copies          P "
            + Decimals.three(copies.precision())
            + " R "
            + Decimals.three(copies.recall())
            + " F1 "
            + Decimals.three(copies.f1()));
    table.measures("copies", copies);
  }
}
