package io.parley.jobs.elastic;

import java.util.random.RandomGenerator;

/**
 * Pauses between failed bulk requests: a fifth of a second, doubling to twenty seconds, each spread
 * by half so that writers do not come back all at once. For one writer; thread-safe.
 */
final class Backoff {
  private static final long FIRST_MS = 200;
  private static final long LAST_MS = 20_000;

  private final RandomGenerator random;
  private int failures;

  Backoff(RandomGenerator random) {
    this.random = random;
  }

  /** Milliseconds to wait after one more failure. */
  synchronized long next() {
    long full = Math.min(LAST_MS, FIRST_MS << Math.min(failures, 20));
    failures++;
    return full / 2 + random.nextLong(full / 2 + 1);
  }

  synchronized void reset() {
    failures = 0;
  }
}
