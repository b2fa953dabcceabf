package io.parley.jobs.cli;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Watches what was sent and not yet taken, from a thread of its own, and says so where nothing is
 * taken for a while. Thread-safe.
 */
final class Outstanding implements AutoCloseable {
  private static final Duration SILENT = Duration.ofSeconds(3);
  private static final Duration SAY_EVERY = Duration.ofSeconds(10);

  private final String receiver;
  private final Consumer<String> say;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "parley-outstanding");
            thread.setDaemon(true);
            return thread;
          });
  private long outstanding;
  private long moved;
  private long said;
  private boolean waiting;

  /**
   * Begins to watch.
   *
   * @param receiver who takes it, for messages
   */
  Outstanding(String receiver, Consumer<String> say) {
    this.receiver = receiver;
    this.say = say;
    clock.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
  }

  /** One more is on its way. */
  synchronized void sent() {
    if (outstanding == 0) {
      moved = System.nanoTime();
    }
    outstanding++;
  }

  /** One was taken, or refused for good. */
  synchronized void answered() {
    outstanding--;
    moved = System.nanoTime();
    if (waiting) {
      waiting = false;
      say.accept(receiver + " answers");
    }
  }

  private synchronized void look() {
    long now = System.nanoTime();
    if (outstanding == 0 || now - moved < SILENT.toNanos()) {
      return;
    }
    if (!waiting || now - said >= SAY_EVERY.toNanos()) {
      waiting = true;
      said = now;
      say.accept(
          "waiting for "
              + receiver
              + ": "
              + outstanding
              + (outstanding == 1 ? " record is" : " records are")
              + " not taken yet, for "
              + TimeUnit.NANOSECONDS.toSeconds(now - moved)
              + " s");
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
