package io.parley.jobs.patience;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Keeps a log readable: of each kind of thing that goes wrong it lets one line a minute pass, and
 * tells how many it swallowed since. Thread-safe.
 */
public final class Seldom {
  /** The answer where nothing is to be said. */
  public static final long SILENT = -1;

  private static final long EVERY = TimeUnit.MINUTES.toNanos(1);

  private record Said(long at, long swallowed, long told) {}

  private final Map<String, Said> said = new ConcurrentHashMap<>();
  private final LongSupplier nanos;

  /** One that goes by this machine's clock. */
  public Seldom() {
    this(System::nanoTime);
  }

  Seldom(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /**
   * One more of a kind.
   *
   * @return how many of the kind were swallowed since the last line, or {@link #SILENT}
   */
  public long swallowed(String kind) {
    long now = nanos.getAsLong();
    Said after =
        said.merge(
            kind,
            new Said(now, 0, 0),
            (before, first) ->
                now - before.at >= EVERY
                    ? new Said(now, 0, before.swallowed)
                    : new Said(before.at, before.swallowed + 1, SILENT));
    return after.told;
  }
}
