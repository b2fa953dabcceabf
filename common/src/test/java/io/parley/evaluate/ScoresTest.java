package io.parley.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The expected texts are what the reference scorer of the gold sets (a script in Python) printed
 * for these small, deliberately faulty predictions.
 */
class ScoresTest {
  private static Path folder() throws URISyntaxException {
    return Path.of(Objects.requireNonNull(ScoresTest.class.getResource("/evaluate")).toURI());
  }

  @Test
  void scoresOfTaggingAreTheReferenceScorersToTheLetter() throws Exception {
    Path folder = folder();
    ScoreTable table = TagScores.of(folder.resolve("gold"), folder.resolve("tagged.jsonl"));
    assertEquals(Files.readString(folder.resolve("tag.expected.txt")), table.text());
  }

  @Test
  void scoresOfARunAreTheReferenceScorersToTheLetter() throws Exception {
    Path folder = folder();
    ScoreTable table = RunScores.of(folder.resolve("gold"), folder.resolve("run"));
    assertEquals(Files.readString(folder.resolve("run.expected.txt")), table.text());
  }

  @Test
  void figuresCarryTheNumbersBehindTheLines() throws Exception {
    Path folder = folder();
    ScoreTable table = RunScores.of(folder.resolve("gold"), folder.resolve("run"));
    assertEquals(0.5, table.figure("copies.p"));
    assertEquals(1, table.figure("copies.r"));
    assertEquals(1, table.figure("alerts.repeated"));
    assertThrows(IllegalArgumentException.class, () -> table.figure("copies"));
  }

  @Test
  void aLineThatIsNoJsonIsNamedWithItsFileAndNumber(@TempDir Path dir) throws Exception {
    Path file = Files.writeString(dir.resolve("tagged.jsonl"), "{\"id\":\"g1\"}\n\n{oops\n");
    IOException error =
        assertThrows(IOException.class, () -> TagScores.of(folder().resolve("gold"), file));
    assertTrue(error.getMessage().contains("tagged.jsonl line 3"), error.getMessage());
  }

  @Test
  void tiesAreRoundedToEvenAsTheReferenceScorerPrintsThem() {
    assertEquals("0.062", Decimals.three(0.0625));
    assertEquals("0.188", Decimals.three(0.1875));
  }
}
