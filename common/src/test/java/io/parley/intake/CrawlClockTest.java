package io.parley.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CrawlClockTest {
  private final CrawlClock clock = new CrawlClock(Instant.parse("2025-06-01T00:00:00Z"));

  @Test
  void aRecordsTimeIsWhenItWasFetched() {
    assertEquals(
        "2025-04-02T10:00:00Z",
        at("\"fetched_at\":\"2025-04-02T10:00:00Z\",\"published_at\":\"2025-04-01T10:00:00Z\""));
  }

  @Test
  void withoutAFetchTimeItIsWhenItWasPublished() {
    assertEquals("2025-04-01T10:00:00Z", at("\"published_at\":\"2025-04-01T10:00:00Z\""));
  }

  @Test
  void aTimeInTheFutureIsNotBelieved() {
    assertEquals(
        "2025-04-01T10:00:00Z",
        at("\"fetched_at\":\"2099-01-01T00:00:00Z\",\"published_at\":\"2025-04-01T10:00:00Z\""));
  }

  @Test
  void whatHasNoTimeIsAsOldAsTheRecordBefore() {
    assertEquals("1970-01-01T00:00:00Z", at("\"title\":\"first\""));
    at("\"fetched_at\":\"2025-04-02T10:00:00Z\"");
    assertEquals("2025-04-02T10:00:00Z", at("\"title\":\"second\""));
    assertEquals(
        Instant.parse("2025-04-02T10:00:00Z").toEpochMilli(),
        clock.at("not JSON".getBytes(StandardCharsets.UTF_8)));
  }

  private String at(String fields) {
    String record =
        "{\"url\":\"https://harbour.example/1\",\"text\":\"Some text.\"," + fields + "}";
    return Instant.ofEpochMilli(clock.at(record.getBytes(StandardCharsets.UTF_8))).toString();
  }
}
