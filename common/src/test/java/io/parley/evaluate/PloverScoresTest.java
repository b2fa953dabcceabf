package io.parley.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PloverScoresTest {
  @Test
  void aSentenceIsFoundByTheRootOfItsType(@TempDir Path dir) throws Exception {
    Path file = dir.resolve("records.json");
    Files.writeString(
        file,
        """
        [{"id": "doc", "event": "DOCUMENT"},
         {"id": "1", "date": "2020-03-04", "event": "SANCTION",
          "text": "France expelled three Russian diplomats on Tuesday."},
         {"id": "2", "date": "2020-03-04", "event": "COOPERATE",
          "text": "The weather in Peru was fine."}]
        """);

    ScoreTable table = PloverScores.of(file);

    assertEquals("2 sentences", table.lines().get(0));
    assertEquals(1, table.figure("SANCTION.r"));
    assertEquals(1, table.figure("SANCTION.p"));
    assertEquals(1, table.figure("CONSULT.p"));
  }

  @Test
  void aFileOfAnotherFormIsNamed(@TempDir Path dir) throws Exception {
    Path file = dir.resolve("records.json");
    Files.writeString(file, "{}");
    IOException wrong = assertThrows(IOException.class, () -> PloverScores.of(file));
    assertEquals(file + ": no JSON array of records", wrong.getMessage());
  }
}
