package io.parley.jobs.cli;

import io.parley.jobs.crawl.Found;
import io.parley.jobs.crawl.Taker;
import io.parley.text.TextLimits;
import io.parley.wire.Reason;
import io.parley.wire.Rejected;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * A record in, a line out, in order; a bad one is named and passed over. Blank lines are passed
 * over in silence. Not thread-safe.
 */
final class LineByLine implements Taker {
  /** What is done with a record. */
  interface Step {
    /**
     * Works on one.
     *
     * @return what is written for it, without a line end
     * @throws Rejected where nothing can be written for it
     */
    byte[] apply(byte[] record) throws Rejected;
  }

  private final OutputStream out;
  private final Consumer<String> say;
  private final Step step;
  private long bad;
  private long all;
  private long passedOver;

  /**
   * Begins.
   *
   * @param say takes what a person is told
   */
  LineByLine(OutputStream out, Consumer<String> say, Step step) {
    this.out = out;
    this.say = say;
    this.step = step;
  }

  @Override
  public void take(Found record) throws IOException {
    if (isBlank(record.json())) {
      return;
    }
    all++;
    try {
      if (record.oversize()) {
        throw new Rejected(
            Reason.OVERSIZE,
            "the record has " + record.size() + " bytes; the cap is " + TextLimits.RECORD_BYTES);
      }
      out.write(step.apply(record.json()));
      out.write('\n');
    } catch (Rejected e) {
      bad++;
      String reason = e.reason().name().toLowerCase(Locale.ROOT);
      say.accept(record.place() + ": " + reason + ": " + e.detail());
    }
  }

  @Override
  public void broken(String place, String why) {
    all++;
    bad++;
    say.accept(place + ": " + why);
  }

  @Override
  public void passedOver() {
    passedOver++;
  }

  @Override
  public void waiting() throws IOException {
    out.flush();
  }

  /**
   * Ends.
   *
   * @return exit code: 1 where any record was bad, else 0
   */
  int finish() throws IOException {
    out.flush();
    if (passedOver > 0) {
      say.accept(passedOver + " records of archives are no pages and were passed over");
    }
    if (bad > 0) {
      say.accept(bad + " of " + all + " records gave nothing");
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
