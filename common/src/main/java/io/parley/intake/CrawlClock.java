package io.parley.intake;

import io.parley.wire.CrawledPage;
import io.parley.wire.Rejected;
import java.time.Instant;

/**
 * Stream time of crawled records that no broker stamps on arrival, such as those of files: when a
 * record was fetched, else when it was published, else that of the record before. Records are given
 * to it in their order. Not thread-safe.
 */
public final class CrawlClock {
  private final Instant now;
  private long last;

  /**
   * A clock that has seen no record.
   *
   * @param now a time later than this is not believed
   */
  public CrawlClock(Instant now) {
    this.now = now;
  }

  /**
   * Stream time of the next record.
   *
   * @param record its bytes, whatever they are
   * @return epoch milliseconds; 0 where neither it nor a record before it has a time
   */
  public long at(byte[] record) {
    try {
      CrawledPage page = CrawledPages.parse(record);
      Instant fetched = page.fetchedAt();
      Instant published = page.publishedAt();
      if (fetched != null && credible(fetched)) {
        last = fetched.toEpochMilli();
      } else if (published != null && credible(published)) {
        last = published.toEpochMilli();
      }
    } catch (Rejected e) {
      // It ends as a dead letter; here it is only a record without a time.
    }
    return last;
  }

  private boolean credible(Instant time) {
    return !time.isAfter(now) && !time.isBefore(Instant.EPOCH);
  }
}
