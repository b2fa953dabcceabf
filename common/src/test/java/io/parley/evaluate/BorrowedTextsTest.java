package io.parley.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.parley.event.Lesson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BorrowedTextsTest {
  private static final String LABEL =
      """
      {"id":"d1-0","doc":"d1","first":1,"last":2,"published_at":"2007-03-07T12:00:00Z",\
      "talks":[{"status":"held","background":false,"parties":["CHL","PER"],"evidence":[0,21]}],\
      "event_types":["talks"]}
      """;

  @TempDir Path dir;
  private Path corpus = Path.of("");

  @BeforeEach
  void write() throws Exception {
    corpus = dir.resolve("corpus.jsonl");
    Files.writeString(
        corpus,
        """
        {"doc":"d1","tokens":["Nothing","here","."]}
        {"doc":"d1","tokens":["Peru","'s","and","Chile","'s","envoys","met","(","again",")",","]}
        {"doc":"d1","tokens":["``","They","did","n't","agree","''","."]}
        """);
    Files.writeString(dir.resolve("labels.jsonl"), LABEL);
  }

  @Test
  void labelsAloneFindTheirTextAndTheirEvidence() throws Exception {
    assertTrue(BorrowedTexts.lacks(dir));

    List<Lesson> lessons = Lessons.read(List.of(dir), BorrowedTexts.read(corpus));

    assertEquals(1, lessons.size());
    assertEquals(
        "Peru's and Chile's envoys met (again),\n\n\" They didn't agree \".",
        lessons.get(0).article().text());
    assertEquals("Peru's and Chile's en", lessons.get(0).told().get(0).evidence());
  }

  @Test
  void aFilledFolderReadsLikeAnyGoldFolder() throws Exception {
    Path out = dir.resolve("filled");
    BorrowedTexts texts = BorrowedTexts.read(corpus);

    texts.fill(dir, out);

    assertFalse(BorrowedTexts.lacks(out));
    assertEquals(
        Lessons.read(List.of(dir), texts).get(0).told(),
        Lessons.read(List.of(out), null).get(0).told());
  }

  @Test
  void labelsWithoutTheirTextsAreRefused() throws Exception {
    IOException none = assertThrows(IOException.class, () -> Lessons.read(List.of(dir), null));
    Files.writeString(corpus, "{\"doc\":\"other\",\"tokens\":[\"x\"]}\n");
    BorrowedTexts others = BorrowedTexts.read(corpus);
    IOException wrong = assertThrows(IOException.class, () -> Lessons.read(List.of(dir), others));

    assertTrue(none.getMessage().contains("texts are missing"), none.getMessage());
    assertTrue(wrong.getMessage().contains("d1-0"), wrong.getMessage());
  }

  @Test
  void aQuarterOfPassagesIsNeverLearnedFrom() throws Exception {
    Path folder = Files.createDirectory(dir.resolve("passages"));
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 400; i++) {
      lines.append("{\"id\":\"p").append(i).append("\",\"doc\":\"").append(i);
      lines.append("\",\"url\":\"https://p.example/\",\"text\":\"a\",\"talks\":[]}\n");
    }
    Files.writeString(folder.resolve("passages.jsonl"), lines);

    int read = Lessons.read(List.of(folder), null).size();

    assertTrue(read > 270 && read < 330, () -> String.valueOf(read));
  }
}
