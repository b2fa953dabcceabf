package io.parley.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.parley.text.TextLimits;
import io.parley.wire.CrawledPage;
import io.parley.wire.Reason;
import io.parley.wire.Rejected;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CrawledPagesTest {
  @Test
  void ownFieldNamesAreRead() throws Rejected {
    CrawledPage page =
        parse(
            "{\"id\":\"x1\",\"url\":\"https://a.example/1\",\"text\":\"They met.\","
                + "\"published_at\":\"2025-04-10T17:42:00Z\",\"fetched_at\":\"2025-04-10T18:00:00Z\","
                + "\"source\":\"A\",\"title\":\"T\",\"author\":\"B\",\"language\":\"en\"}");

    assertEquals("x1", page.id());
    assertEquals(Instant.parse("2025-04-10T17:42:00Z"), page.publishedAt());
    assertEquals("They met.", page.text());
    assertNull(page.html());
  }

  @Test
  void newsPleaseFieldNamesAreRead() throws Rejected {
    CrawledPage page =
        parse(
            "{\"url\":\"https://a.example/1\",\"maintext\":\"They met.\",\"title\":\"T\","
                + "\"date_publish\":\"2025-04-10 17:42:00\",\"date_download\":\"2025-04-10 18:00:00\","
                + "\"date_modify\":null,\"source_domain\":\"a.example\",\"authors\":[\"Ann Bo\",\"Cy Do\"]}");

    assertEquals("They met.", page.text());
    assertEquals("a.example", page.source());
    assertEquals("Ann Bo, Cy Do", page.author());
    assertEquals(Instant.parse("2025-04-10T17:42:00Z"), page.publishedAt());
    assertEquals(Instant.parse("2025-04-10T18:00:00Z"), page.fetchedAt());
  }

  @Test
  void scrapyFieldNamesAreRead() throws Rejected {
    CrawledPage page =
        parse(
            "{\"link\":\"https://a.example/1\",\"headline\":\"T\",\"id\":17,"
                + "\"body\":[\"First paragraph.\",\"Second one.\"],\"date\":1744306920}");

    assertEquals("17", page.id());
    assertEquals("First paragraph.\n\nSecond one.", page.text());
    assertEquals(Instant.ofEpochSecond(1744306920), page.publishedAt());
  }

  @Test
  void aBodyThatIsMarkupIsAPage() throws Rejected {
    CrawledPage page =
        parse("{\"url\":\"https://a.example/1\",\"body\":\"<html><p>Hi</p></html>\"}");

    assertEquals("<html><p>Hi</p></html>", page.html());
    assertNull(page.text());
  }

  @Test
  void aTombstoneIsAnEmptyRecord() {
    assertEquals(Reason.EMPTY_RECORD, reason(null));
    assertEquals(Reason.EMPTY_RECORD, reason(" \n"));
  }

  @Test
  void whatIsNotAnObjectIsNotJson() {
    assertEquals(Reason.NOT_JSON, reason("hello"));
    assertEquals(Reason.NOT_JSON, reason("[1,2]"));
    assertEquals(Reason.NOT_JSON, reason("null"));
    assertEquals(Reason.NOT_JSON, reason("\"text\""));
    assertEquals(Reason.NOT_JSON, reason("{\"url\":\"https://a.example\""));
    assertEquals(Reason.NOT_JSON, reason("{\"url\":\"https://a.example\",\"text\":\"a\"} x"));
    assertEquals(Reason.NOT_JSON, reason("[".repeat(100_000)));
  }

  @Test
  void aRepeatedKeyIsNotJson() {
    Rejected rejected =
        assertThrows(
            Rejected.class,
            () ->
                parse(
                    "{\"url\":\"https://a.example\",\"url\":\"https://b.example\",\"text\":\"a\"}"));

    assertEquals(Reason.NOT_JSON, rejected.reason());
    assertEquals("not JSON: Duplicate field 'url'", rejected.detail());
  }

  @Test
  void aRawNullByteIsNotJson() {
    assertEquals(
        Reason.NOT_JSON, reason("{\"url\":\"https://a.example/1\",\"text\":\"a\u0000b\"}"));
  }

  @Test
  void withoutAddressOrContentNothingIsTaken() {
    assertEquals(Reason.NO_URL, reason("{\"text\":\"They met.\"}"));
    assertEquals(Reason.NO_URL, reason("{\"url\":\" \",\"text\":\"They met.\"}"));
    assertEquals(Reason.NO_CONTENT, reason("{\"url\":\"https://a.example/1\"}"));
    assertEquals(
        Reason.NO_CONTENT, reason("{\"url\":\"https://a.example/1\",\"html\":\"\",\"text\":null}"));
  }

  @Test
  void aFieldOfTheWrongTypeIsNamed() {
    Rejected rejected =
        assertThrows(Rejected.class, () -> parse("{\"url\":\"https://a.example/1\",\"html\":42}"));

    assertEquals(Reason.BAD_FIELD, rejected.reason());
    assertEquals("html is not a string", rejected.detail());
  }

  @Test
  void aDateThatCannotBeReadIsNamed() {
    Rejected rejected =
        assertThrows(
            Rejected.class,
            () ->
                parse(
                    "{\"url\":\"https://a.example/1\",\"text\":\"a\",\"published_at\":\"yesterday\"}"));

    assertEquals(Reason.BAD_FIELD, rejected.reason());
    assertEquals("published_at is no time: yesterday", rejected.detail());
    assertEquals(
        Reason.BAD_FIELD,
        reason("{\"url\":\"https://a.example/1\",\"text\":\"a\",\"date\":\"2025-13-45\"}"));
    assertEquals(
        Reason.BAD_FIELD, reason("{\"url\":\"https://a.example/1\",\"text\":\"a\",\"date\":-5}"));
  }

  @Test
  void aRecordOverTheCapIsOversize() {
    byte[] large = new byte[TextLimits.RECORD_BYTES + 1];
    java.util.Arrays.fill(large, (byte) 'a');

    Rejected rejected = assertThrows(Rejected.class, () -> CrawledPages.parse(large));
    assertEquals(Reason.OVERSIZE, rejected.reason());
  }

  private static CrawledPage parse(String json) throws Rejected {
    return CrawledPages.parse(json.getBytes(StandardCharsets.UTF_8));
  }

  private static Reason reason(@org.jspecify.annotations.Nullable String json) {
    return assertThrows(
            Rejected.class,
            () -> CrawledPages.parse(json == null ? null : json.getBytes(StandardCharsets.UTF_8)))
        .reason();
  }
}
