package io.parley.intake;

import io.parley.page.PageReading;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When an article was published, by the crawler's word or else by the page's, where it can be
 * believed.
 *
 * @param at null where unknown
 * @param zone offset of the clock the page gives it in; null where unknown
 */
record PublishedTime(@Nullable Instant at, @Nullable ZoneOffset zone) {
  /** Clocks differ: a publication this far after the fetch is still believed. */
  private static final Duration CLOCK_SKEW = Duration.ofHours(1);

  /** No news page is older; a counter that stands at zero is. */
  private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");

  static PublishedTime of(
      @Nullable Instant given, @Nullable PageReading reading, Instant fetchedAt, Set<Flag> flags) {
    if (given != null) {
      if (given.isAfter(fetchedAt.plus(CLOCK_SKEW))) {
        flags.add(Flag.FUTURE_DATE);
      } else if (given.isBefore(EARLIEST)) {
        flags.add(Flag.BAD_DATE);
      } else {
        boolean same = reading != null && given.equals(reading.publishedAt());
        return new PublishedTime(given, same && reading != null ? reading.zone() : null);
      }
    }
    if (reading != null && reading.publishedAt() != null) {
      return new PublishedTime(reading.publishedAt(), reading.zone());
    }
    if (reading != null && reading.futureDate()) {
      flags.add(Flag.FUTURE_DATE);
    }
    flags.add(Flag.NO_DATE);
    return new PublishedTime(null, null);
  }
}
