package io.parley.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.event.Lesson;
import io.parley.model.Article;
import io.parley.model.EventType;
import io.parley.model.TalkStatus;
import io.parley.text.CleanText;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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
import org.jspecify.annotations.Nullable;

/** Reads gold folders as lessons for the classifiers. */
public final class Lessons {
  private static final String PASSAGES = "passages.jsonl";

  /** Passages of every so manieth document are for measuring and never learned from. */
  private static final int KEPT_ASIDE = 4;

  private Lessons() {}

  /**
   * All articles of some gold folders, in the order of the folders and their lines. A folder may
   * hold a {@code passages.jsonl} instead, labels and text in one line: a quarter of its documents
   * is left out, those whose SHA-256 is 3 modulo 4.
   *
   * @param texts where the texts stand of folders that have labels alone; null where there are none
   * @throws IOException where a file or a text is missing or a line is wrong; the message names it
   */
  public static List<Lesson> read(List<Path> folders, @Nullable BorrowedTexts texts)
      throws IOException {
    List<Lesson> lessons = new ArrayList<>();
    for (Path folder : folders) {
      if (BorrowedTexts.lacks(folder)) {
        if (texts == null) {
          throw new IOException(folder + " has labels alone: the texts are missing");
        }
        for (BorrowedTexts.Labelled one : texts.of(folder)) {
          lessons.add(lesson(folder, one.article(), one.label()));
        }
        continue;
      }
      if (Files.exists(folder.resolve(PASSAGES))) {
        for (JsonNode line : JsonFile.lines(folder.resolve(PASSAGES))) {
          if (!keptAside(line.path("doc").asText())) {
            lessons.add(lesson(folder, line, line));
          }
        }
        continue;
      }
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
        lessons.add(lesson(folder, line, label));
      }
    }
    return lessons;
  }

  private static Lesson lesson(Path folder, JsonNode article, JsonNode label) throws IOException {
    try {
      return new Lesson(article(article), told(label), events(label));
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new IOException(
          folder + ", article " + article.path("id").asText() + ": " + e.getMessage(), e);
    }
  }

  private static boolean keptAside(String document) {
    try {
      byte[] sum =
          MessageDigest.getInstance("SHA-256").digest(document.getBytes(StandardCharsets.UTF_8));
      return Math.floorMod(new BigInteger(1, sum).intValue(), KEPT_ASIDE) == KEPT_ASIDE - 1;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
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
