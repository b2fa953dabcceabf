package io.parley.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageScoresTest {
  private static final String TRUTH =
      "{\"id\":\"a\",\"text\":\"one two three four five\",\"title\":\"One, two\",\"date\":\"2025-04-10\"}\n"
          + "{\"id\":\"b\",\"html\":\"<p>six seven</p><p>eight nine</p>\"}\n";

  @TempDir Path dir;

  @Test
  void bodyTitleAndDayOfGivenReadingsAreCounted() throws IOException {
    Files.writeString(dir.resolve("x.truth.jsonl"), TRUTH);
    Path read =
        Files.writeString(
            dir.resolve("read.jsonl"),
            "{\"id\":\"a\",\"text\":\"one two three four\",\"title\":\"one two\","
                + "\"published_at\":\"2025-04-10T23:30:00-05:00\"}\n"
                + "{\"id\":\"b\",\"text\":\"six seven eight nine ten\"}\n");

    ScoreTable table = PageScores.of(dir, read, null);

    assertEquals(0.75, table.figure("all.body.p"));
    assertEquals(0.75, table.figure("all.body.r"));
    assertEquals(1, table.figure("all.title"));
    assertEquals(1, table.figure("all.day"));
  }

  @Test
  void aPageThatWasNotReadCountsAsNothing() throws IOException {
    Files.writeString(dir.resolve("x.truth.jsonl"), TRUTH);
    Path read = Files.writeString(dir.resolve("read.jsonl"), "");

    assertEquals(0, PageScores.of(dir, read, "x").figure("all.body.f1"));
    assertEquals(0, PageScores.of(dir, read, "x").figure("all.day"));
  }

  @Test
  void aFolderWithoutTruthIsRefused() {
    assertThrows(IOException.class, () -> PageScores.of(dir, null, null));
  }
}
