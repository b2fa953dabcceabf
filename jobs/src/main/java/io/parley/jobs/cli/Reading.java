package io.parley.jobs.cli;

import io.parley.intake.ArticleReader;
import io.parley.intake.CrawledPages;
import io.parley.intake.ReadArticle;
import io.parley.wire.CrawledPage;
import io.parley.wire.Rejected;
import java.time.Clock;
import java.time.Instant;

/** Reads a line of a file as the jobs read a record of Kafka. Thread-safe. */
final class Reading {
  private final ArticleReader reader = new ArticleReader();
  private final Clock clock;

  Reading(Clock clock) {
    this.clock = clock;
  }

  ReadArticle read(byte[] line) throws Rejected {
    CrawledPage page = CrawledPages.parse(line);
    return reader.read(page, streamTime(page));
  }

  /** A file has no Kafka timestamp: the fetch, else the publication, which cannot be to come. */
  private Instant streamTime(CrawledPage page) {
    if (page.fetchedAt() != null) {
      return page.fetchedAt();
    }
    Instant now = clock.instant();
    Instant published = page.publishedAt();
    return published != null && published.isBefore(now) ? published : now;
  }
}
