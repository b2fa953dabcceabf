package io.parley.jobs.cli;

import io.parley.text.TextLimits;
import io.parley.wire.Reason;
import io.parley.wire.Rejected;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.Locale;

/** A line in, a line out, in order; a bad line is named on standard error and passed over. */
final class LineByLine {
  /** What is done with a line. */
  interface Step {
    /**
     * Works on one line.
     *
     * @return what is written for it, without a line end
     * @throws Rejected where nothing can be written for it
     */
    byte[] apply(byte[] line) throws Rejected;
  }

  private LineByLine() {}

  /**
   * Works until the input ends. Blank lines are passed over in silence.
   *
   * @return exit code: 1 where any line was bad, else 0
   */
  static int run(InputStream in, OutputStream out, PrintWriter err, Step step) throws IOException {
    Lines lines = new Lines(in, TextLimits.RECORD_BYTES);
    long bad = 0;
    long all = 0;
    for (Lines.Line line = lines.read(); line != null; line = lines.read()) {
      if (isBlank(line.bytes())) {
        continue;
      }
      all++;
      try {
        if (line.oversize()) {
          throw new Rejected(
              Reason.OVERSIZE,
              "the line has " + line.size() + " bytes; the cap is " + TextLimits.RECORD_BYTES);
        }
        out.write(step.apply(line.bytes()));
        out.write('\n');
      } catch (Rejected e) {
        bad++;
        err.println(
            "line "
                + line.number()
                + ": "
                + e.reason().name().toLowerCase(Locale.ROOT)
                + ": "
                + e.detail());
        err.flush();
      }
      if (lines.wouldWait()) {
        out.flush();
      }
    }
    out.flush();
    if (bad > 0) {
      err.println(bad + " of " + all + " lines gave nothing");
      err.flush();
    }
    return bad == 0 ? 0 : 1;
  }

  private static boolean isBlank(byte[] line) {
    for (byte b : line) {
      if (b > ' ' || b < 0) {
        return false;
      }
    }
    return true;
  }
}
