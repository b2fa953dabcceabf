package io.parley.jobs.patience;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How long somebody waits for a server, and whom he tells. One may be used for several questions;
 * they share the time. Not thread-safe.
 */
public final class Patience {
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final Duration SAY_EVERY = Duration.ofSeconds(10);

  private final Duration length;
  private final Consumer<String> say;
  private final long end;
  private @Nullable Long said;

  /** Asks a server something. */
  @FunctionalInterface
  public interface Question<T> {
    /** Asks once; a problem is thrown. */
    T ask() throws IOException;
  }

  /**
   * Begins to wait.
   *
   * @param length of all waiting
   * @param say told what is waited for, at once and then every few seconds
   */
  public Patience(Duration length, Consumer<String> say) {
    this.length = length;
    this.say = say;
    this.end = System.nanoTime() + length.toNanos();
  }

  /**
   * Asks until there is an answer.
   *
   * @param whom for messages
   * @param passes tells problems that pass by themselves from those that do not
   * @throws IOException where the time is over, or the problem does not pass
   */
  public <T> T answer(String whom, Question<T> question, Predicate<Exception> passes)
      throws IOException, InterruptedException {
    while (true) {
      Exception problem;
      try {
        T answer = question.ask();
        if (said != null) {
          say.accept(whom + " answers");
          said = null;
        }
        return answer;
      } catch (IOException | RuntimeException e) {
        problem = e;
      }
      if (!passes.test(problem)) {
        throw problem instanceof IOException e ? e : new IOException(oneLine(problem), problem);
      }
      if (System.nanoTime() >= end) {
        throw new IOException(
            whom + " did not answer within " + length.toSeconds() + " s: " + oneLine(problem),
            problem);
      }
      tell("waiting for " + whom + ": " + oneLine(problem));
      TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
    }
  }

  private void tell(String line) {
    long now = System.nanoTime();
    Long before = said;
    if (before == null || now - before >= SAY_EVERY.toNanos()) {
      said = now;
      say.accept(line);
    }
  }

  private static String oneLine(Exception problem) {
    String message = problem.getMessage();
    String text = message == null ? problem.getClass().getSimpleName() : message;
    return text.lines().findFirst().orElse(text);
  }
}
