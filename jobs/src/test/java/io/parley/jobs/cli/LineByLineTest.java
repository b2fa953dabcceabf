package io.parley.jobs.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.parley.jobs.crawl.CrawlFiles;
import io.parley.text.TextLimits;
import io.parley.wire.Reason;
import io.parley.wire.Rejected;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LineByLineTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final StringWriter err = new StringWriter();

  @Test
  void aBadLineIsNamedWithItsNumberAndTheRestGoesOn() throws IOException {
    assertEquals(1, run("one\n\nbad\nthree\n"));
    assertEquals("one!\nthree!\n", out.toString(StandardCharsets.UTF_8));
    assertEquals(
        "line 3: not_json: said bad\n1 of 3 records gave nothing\n",
        err.toString().replace(System.lineSeparator(), "\n"));
  }

  @Test
  void goodLinesEndWithZeroAndInSilence() throws IOException {
    assertEquals(0, run("one\ntwo"));
    assertEquals("one!\ntwo!\n", out.toString(StandardCharsets.UTF_8));
    assertEquals("", err.toString());
  }

  @Test
  void aLineOverTheCapIsNamedAndPassedOver() throws IOException {
    assertEquals(1, run("x".repeat(5 * 1024 * 1024) + "\nnext\n"));
    assertEquals("next!\n", out.toString(StandardCharsets.UTF_8));
    assertEquals("line 1: oversize:", err.toString().substring(0, 17));
  }

  private int run(String input) throws IOException {
    PrintWriter to = new PrintWriter(err, true);
    LineByLine lines =
        new LineByLine(
            out,
            to::println,
            line -> {
              String text = new String(line, StandardCharsets.UTF_8);
              if (text.equals("bad")) {
                throw new Rejected(Reason.NOT_JSON, "said bad");
              }
              return (text + "!").getBytes(StandardCharsets.UTF_8);
            });
    CrawlFiles.each(
        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
        TextLimits.RECORD_BYTES,
        lines);
    return lines.finish();
  }
}
