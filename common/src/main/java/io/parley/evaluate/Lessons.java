package io.parley.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.event.Lesson;
import io.parley.model.Article;
import io.parley.model.EventType;
import io.parley.model.TalkStatus;
import io.parley.text.CleanText;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads gold folders as lessons for the classifiers. */
public final class Lessons {
  private Lessons() {}

  /**
   * All articles of some gold folders, in the order of the folders and their lines.
   *
   * @throws IOException where a file is missing or a line is wrong; the message names it
   */
  public static List<Lesson> read(List<Path> folders) throws IOException {
    List<Lesson> lessons = new ArrayList<>();
    for (Path folder : folders) {
      Map<String, JsonNode> labels = new HashMap<>();
      for (JsonNode label : JsonFile.lines(folder.resolve("labels.jsonl"))) {
        labels.put(label.path("id").asText(), label);
      }
      for (JsonNode line : JsonFile.lines(folder.resolve("articles.jsonl"))) {
        String id = line.path("id").asText();
        JsonNode label = labels.get(id);
        if (label == null) {
          throw new IOException(folder + ": no labels for article " + id);
        }
        try {
          lessons.add(new Lesson(article(line), told(label), events(label)));
        } catch (IllegalArgumentException | DateTimeException e) {
          throw new IOException(folder + ", article " + id + ": " + e.getMessage(), e);
        }
      }
    }
    return lessons;
  }

  private static Article article(JsonNode line) {
    JsonNode published = line.path("published_at");
    Instant at = published.isTextual() ? Instant.parse(published.asText()) : null;
    return new Article(
        line.path("id").asText(),
        line.path("url").asText(),
        line.path("source").asText(),
        CleanText.line(line.path("title").asText()),
        CleanText.clean(line.path("text").asText()),
        at,
        null,
        "en",
        at == null ? Instant.EPOCH : at);
  }

  private static Set<EventType> events(JsonNode label) {
    Set<EventType> events = EnumSet.noneOf(EventType.class);
    for (JsonNode type : label.path("event_types")) {
      events.add(EventType.valueOf(type.asText().toUpperCase(Locale.ROOT)));
    }
    return events;
  }

  private static List<Lesson.Told> told(JsonNode label) {
    List<Lesson.Told> told = new ArrayList<>();
    for (JsonNode talk : label.path("talks")) {
      TreeSet<String> parties = new TreeSet<>();
      talk.path("parties").forEach(id -> parties.add(id.asText()));
      told.add(
          new Lesson.Told(
              TalkStatus.valueOf(talk.path("status").asText().toUpperCase(Locale.ROOT)),
              talk.path("background").asBoolean(),
              parties,
              talk.path("evidence").asText("")));
    }
    return told;
  }
}
