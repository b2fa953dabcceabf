package io.parley.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.parley.event.Lesson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LessonsTest {
  @Test
  void allLearningPassagesCanBeReadAndEachEvidenceStandsInItsText() throws Exception {
    Path corpus = Path.of(Objects.requireNonNull(getClass().getResource("/corpus")).toURI());

    List<Lesson> lessons =
        Lessons.read(List.of(corpus.resolve("learn"), corpus.resolve("series")), null);

    assertEquals(1096, lessons.size());
    for (Lesson lesson : lessons) {
      for (Lesson.Told told : lesson.told()) {
        String all = lesson.article().title() + "\n" + lesson.article().text();
        assertTrue(!told.evidence().isEmpty() && all.contains(told.evidence()), told.evidence());
      }
    }
  }

  @Test
  void anArticleWithoutLabelsIsNamed(@TempDir Path dir) throws Exception {
    Files.writeString(dir.resolve("articles.jsonl"), "{\"id\":\"x1\",\"text\":\"a\"}\n");
    Files.writeString(dir.resolve("labels.jsonl"), "");

    IOException e = assertThrows(IOException.class, () -> Lessons.read(List.of(dir), null));

    assertTrue(e.getMessage().contains("x1"), e.getMessage());
  }

  @Test
  void anUnknownStatusIsNamedWithItsArticle(@TempDir Path dir) throws Exception {
    Files.writeString(dir.resolve("articles.jsonl"), "{\"id\":\"x1\",\"text\":\"a\"}\n");
    Files.writeString(
        dir.resolve("labels.jsonl"),
        "{\"id\":\"x1\",\"talks\":[{\"status\":\"dreamt\",\"parties\":[]}]}\n");

    IOException e = assertThrows(IOException.class, () -> Lessons.read(List.of(dir), null));

    assertTrue(e.getMessage().contains("x1"), e.getMessage());
  }
}
