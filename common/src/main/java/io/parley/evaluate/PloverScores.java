package io.parley.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.event.Tagger;
import io.parley.model.Article;
import io.parley.model.EventMention;
import io.parley.model.EventType;
import io.parley.text.CleanText;
import io.parley.wire.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Scores event types on sentences that PLOVER's authors have given a root code each (the gold
 * standard records of the Open Event Data Alliance). A sentence is read as an article of one
 * sentence; it is found where one of its event types has the root. Only roots that some type of
 * ours has are scored; a sentence of another root counts where we give it one of ours.
 */
public final class PloverScores {
  private PloverScores() {}

  /**
   * Reads and scores a file.
   *
   * @param records a JSON array of objects with {@code text}, {@code event} and {@code date}
   * @throws IOException where the file cannot be read or is no such array
   */
  public static ScoreTable of(Path records) throws IOException {
    Set<String> ours = new TreeSet<>();
    for (EventType type : EventType.values()) {
      ours.add(type.plover());
    }
    Map<String, Counts> roots = new TreeMap<>();
    ours.forEach(root -> roots.put(root, new Counts()));
    Counts all = new Counts();
    Tagger tagger = Tagger.create();
    int sentences = 0;
    JsonNode array = Json.mapper().readTree(records.toFile());
    if (!array.isArray()) {
      throw new IOException(records + ": no JSON array of records");
    }
    for (JsonNode entry : array) {
      if (!entry.path("text").isTextual()) {
        continue;
      }
      sentences++;
      Set<String> found = new TreeSet<>();
      for (EventMention event : tagger.tag(article(entry)).events()) {
        found.add(event.type().plover());
      }
      for (Map.Entry<String, Counts> root : roots.entrySet()) {
        boolean gold = root.getKey().equals(entry.path("event").asText());
        root.getValue().compare(gold, found.contains(root.getKey()));
        all.compare(gold, found.contains(root.getKey()));
      }
    }
    ScoreTable.Builder table = new ScoreTable.Builder();
    table.line(sentences + " sentences");
    roots.forEach((root, counts) -> table.row(root, root, counts));
    table.row("all roots", "all", all);
    return table.build();
  }

  private static Article article(JsonNode entry) {
    String day = entry.path("date").asText("2000-01-01");
    Instant at = LocalDate.parse(day).atTime(12, 0).toInstant(ZoneOffset.UTC);
    String text = CleanText.clean(entry.path("text").asText());
    String id = entry.path("id").asText();
    return new Article(id, "https://plover.example/" + id, "", "", text, at, null, "en", at);
  }
}
