package io.parley.jobs.cli;

import io.parley.jobs.crawl.Found;
import io.parley.jobs.crawl.Taker;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Sends what is found in files, at most so fast. Not thread-safe. */
final class Sending implements Taker {
  private static final long NANOS = TimeUnit.SECONDS.toNanos(1);

  private final Publisher publisher;
  private final int rate;
  private final Consumer<String> say;
  private final long began = System.nanoTime();
  private long sent;
  private long blank;
  private long passedOver;
  private long broken;

  /**
   * Begins now.
   *
   * @param rate most records a second; 0 for no limit
   * @param say takes what a person is told
   */
  Sending(Publisher publisher, int rate, Consumer<String> say) {
    this.publisher = publisher;
    this.rate = rate;
    this.say = say;
  }

  @Override
  public void take(Found record) throws IOException {
    if (record.json().length == 0) {
      blank++;
      return;
    }
    if (record.oversize()) {
      say.accept(
          record.place() + ": oversize: " + record.size() + " bytes; only its beginning is sent");
    }
    pace();
    publisher.send(record.json());
    sent++;
  }

  private void pace() throws IOException {
    if (rate <= 0) {
      return;
    }
    long due = began + sent * NANOS / rate;
    try {
      TimeUnit.NANOSECONDS.sleep(due - System.nanoTime());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  @Override
  public void broken(String place, String why) {
    broken++;
    say.accept(place + ": " + why);
  }

  @Override
  public void passedOver() {
    passedOver++;
  }

  /** How many parts of files could not be read. */
  long broken() {
    return broken;
  }

  /** What else there was, as the end of a sentence. */
  String notSent() {
    return (blank == 0 ? "" : ", " + blank + " blank lines passed over")
        + (passedOver == 0
            ? ""
            : ", " + passedOver + " records of archives are no pages and were passed over")
        + (broken == 0 ? "" : ", " + broken + " could not be read");
  }
}
