package io.parley.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {
  @Test
  void aRowWithTooFewColumnsIsNamedByFileAndLine() {
    GazetteerException e =
        assertThrows(
            GazetteerException.class,
            () -> Table.read("own.tsv", new StringReader("a\tb\n1\t2\n3\n"), row -> {}));
    assertEquals("own.tsv line 3: 2 columns are wanted, there are 1", e.getMessage());
  }

  @Test
  void anUnknownColumnIsNamed() {
    GazetteerException e =
        assertThrows(
            GazetteerException.class,
            () -> Table.read("own.tsv", new StringReader("a\n1\n"), row -> row.get("b")));
    assertEquals("own.tsv line 2: there is no column \"b\"", e.getMessage());
  }

  @Test
  void anEmptyListSaysSo() {
    GazetteerException e =
        assertThrows(
            GazetteerException.class, () -> Table.read("own.tsv", new StringReader(""), row -> {}));
    assertEquals("own.tsv line 1: has no header line", e.getMessage());
  }

  @Test
  void commentsAndBlankLinesAreSkipped() throws IOException {
    List<String> seen = new ArrayList<>();
    Table.read(
        "own.tsv",
        new StringReader("a\tb\n# note\n\n1\tx;y\n"),
        row -> {
          seen.add(row.get("a"));
          seen.addAll(row.list("b"));
        });
    assertEquals(List.of("1", "x", "y"), seen);
  }
}
