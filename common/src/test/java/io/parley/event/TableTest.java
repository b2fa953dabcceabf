package io.parley.event;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TableTest {
  @Test
  void aShortRowIsReportedWithFileAndLine() {
    InputStream in = new ByteArrayInputStream("# head\na\tb\nc\n".getBytes(StandardCharsets.UTF_8));

    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> Table.read("words.tsv", in, 2));
    assertTrue(String.valueOf(e.getMessage()).startsWith("words.tsv line 3"), e.getMessage());
  }

  @Test
  void aMissingFileIsReported() {
    assertThrows(IllegalArgumentException.class, () -> Table.load("nothing.tsv", 1));
  }

  @Test
  void aPatternWithAnUnknownClassIsRefused() {
    WordClasses classes = new WordClasses(Table.load("classes.tsv", 2));

    assertThrows(IllegalArgumentException.class, () -> Phrase.parse("the @nothing", classes));
  }
}
