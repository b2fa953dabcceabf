package io.parley.jobs.crawl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinesTest {
  @Test
  void linesComeWithTheirNumbersAndWithoutTheirEnds() throws IOException {
    assertEquals(List.of("1 a", "2 ", "3 b"), all("a\r\n\nb", 10));
  }

  @Test
  void aLastLineWithoutAnEndIsALine() throws IOException {
    assertEquals(List.of("1 a"), all("a", 10));
    assertEquals(List.of("1 a"), all("a\n", 10));
    assertEquals(List.of(), all("", 10));
  }

  @Test
  void anOversizeLineIsCutAndCountedAndTheNextOneIsWhole() throws IOException {
    String big = "x".repeat(300_000);
    Lines lines = new Lines(bytes(big + "\nnext\n"), 1000);
    Lines.Line first = lines.read();
    assertNotNull(first);
    assertTrue(first.oversize());
    assertEquals(300_000, first.size());
    assertEquals(1000, first.bytes().length);
    Lines.Line second = lines.read();
    assertNotNull(second);
    assertArrayEquals("next".getBytes(StandardCharsets.UTF_8), second.bytes());
    assertNull(lines.read());
  }

  private static List<String> all(String text, int cap) throws IOException {
    Lines lines = new Lines(bytes(text), cap);
    List<String> all = new ArrayList<>();
    for (Lines.Line line = lines.read(); line != null; line = lines.read()) {
      all.add(line.number() + " " + new String(line.bytes(), StandardCharsets.UTF_8));
    }
    return all;
  }

  private static ByteArrayInputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
