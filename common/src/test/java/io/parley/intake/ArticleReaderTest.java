package io.parley.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.parley.model.Article;
import io.parley.text.TextLimits;
import io.parley.wire.CrawledPage;
import io.parley.wire.Json;
import io.parley.wire.Reason;
import io.parley.wire.Rejected;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ArticleReaderTest {
  private static final Instant NOW = Instant.parse("2025-04-11T08:00:00Z");
  private static final String TEXT =
      "The foreign ministers of Norland and Sudria met in Doha on Thursday for four hours.\n\n"
          + "\"We will meet again in May,\" the host's spokeswoman said after the talks ended.";

  private final ArticleReader reader = new ArticleReader();

  @Test
  void cleanTextIsNotChanged() throws Rejected {
    Article article =
        reader.read(page(Map.of("text", TEXT, "title", "Ministers meet")), NOW).article();

    assertEquals(TEXT, article.text());
    assertEquals("Ministers meet", article.title());
    assertEquals("en", article.language());
    assertEquals(NOW, article.streamTime());
  }

  @Test
  void linesThatExtractorsLeaveBehindGo() throws Rejected {
    String tail =
        "\n\nShare this article\n\nLeave a Reply\n\nYour email address will not be published. Required"
            + " fields are marked *\n\nSave my name in this browser.";

    assertEquals(TEXT, reader.read(page(Map.of("text", TEXT + tail)), NOW).article().text());
  }

  @Test
  void aLineInTheMiddleThatPointsElsewhereGoesAlone() throws Rejected {
    String text = TEXT.replace("\n\n", "\n\nRelated: Ostia and Westmark end their talks\n\n");

    assertEquals(TEXT, reader.read(page(Map.of("text", text)), NOW).article().text());
  }

  @Test
  void headlinesUnderAPointerGoWithIt() throws Rejected {
    String text =
        TEXT.replace(
            "\n\n",
            "\n\nRead more:\n\nOstia and Westmark open a third round of talks\n\n- Doha bourse ends higher\n\n");

    assertEquals(TEXT, reader.read(page(Map.of("text", text)), NOW).article().text());
  }

  @Test
  void theIdComesFromTheCanonicalAddress() throws Rejected {
    Article one =
        reader
            .read(page(Map.of("text", TEXT, "url", "https://a.example/x?utm_source=mail")), NOW)
            .article();
    Article other =
        reader.read(page(Map.of("text", TEXT, "url", "https://A.example/x#top")), NOW).article();

    assertEquals("https://a.example/x", one.url());
    assertEquals(one.id(), other.id());
    assertTrue(one.id().matches("a[0-9a-f]{16}"), one.id());
  }

  @Test
  void theCrawlersIdIsKept() throws Rejected {
    assertEquals("n-1", reader.read(page(Map.of("text", TEXT, "id", "n-1")), NOW).article().id());
  }

  @Test
  void aDateIn2099IsUnknown() throws Rejected {
    ReadArticle read =
        reader.read(page(Map.of("text", TEXT, "published_at", "2099-01-01T00:00:00Z")), NOW);

    assertNull(read.article().publishedAt());
    assertEquals(List.of("no_date", "future_date", "no_title"), read.flags());
  }

  @Test
  void aDateAnHourAheadIsAClockThatIsOff() throws Rejected {
    Instant ahead = NOW.plusSeconds(3_000);

    assertEquals(
        ahead,
        reader
            .read(page(Map.of("text", TEXT, "published_at", ahead.toString())), NOW)
            .article()
            .publishedAt());
  }

  @Test
  void aCounterAtZeroIsNoDate() throws Rejected {
    ReadArticle read = reader.read(page(Map.of("text", TEXT, "published_at", 0)), NOW);

    assertNull(read.article().publishedAt());
    assertTrue(read.flags().contains("bad_date"), read.flags().toString());
  }

  @Test
  void loneSurrogatesAndNullsGoWithANote() throws Rejected {
    byte[] json =
        ("{\"url\":\"https://a.example/1\",\"title\":\"\\ud800 Talks\",\"text\":\"They \\udc00met\\u0000"
                + " in Doha.\"}")
            .getBytes(StandardCharsets.UTF_8);

    ReadArticle read = reader.read(CrawledPages.parse(json), NOW);

    assertEquals("They met in Doha.", read.article().text());
    assertEquals("Talks", read.article().title());
    assertTrue(read.flags().contains("mended_characters"), read.flags().toString());
  }

  @Test
  void bytesInAnotherCharsetLeaveANote() throws Rejected {
    byte[] json =
        "{\"url\":\"https://a.example/1\",\"text\":\"Der Außenminister traf seine Kollegin.\"}"
            .getBytes(Charset.forName("windows-1252"));

    ReadArticle read = reader.read(CrawledPages.parse(json), NOW);

    assertTrue(read.flags().contains("mended_characters"), read.flags().toString());
  }

  @Test
  void anAddressThatIsNotOfTheWebIsRefused() {
    assertEquals(Reason.NO_URL, reason(Map.of("text", TEXT, "url", "javascript:alert(1)")));
    assertEquals(Reason.NO_URL, reason(Map.of("text", TEXT, "url", "http://")));
    assertEquals(Reason.NO_URL, reason(Map.of("text", TEXT, "url", "ftp://a.example/x")));
  }

  @Test
  void aPageWithoutTextIsRefused() {
    assertEquals(Reason.NO_TEXT, reason(Map.of("html", "<html><body></body></html>")));
    assertEquals(Reason.NO_TEXT, reason(Map.of("text", "*** --- ***")));
  }

  @Test
  void markupOverTheCapIsOversize() {
    String html = "<p>" + "Ministers met. ".repeat(TextLimits.PAGE_BYTES / 10) + "</p>";

    assertEquals(Reason.OVERSIZE, reason(Map.of("html", html)));
  }

  @Test
  void anErrorPageIsNoArticle() {
    String html =
        "<title>Page not found</title><h1>Page not found</h1><p>We are sorry, but the page that you"
            + " asked for has moved or never was. Try the search above, or go back to our front page,"
            + " where all of today's news can be found.</p>";

    assertEquals(Reason.NOT_ARTICLE, reason(Map.of("html", html)));
  }

  @Test
  void theCrawlersTextStandsInForAPageThatCannotBeRead() throws Rejected {
    ReadArticle read = reader.read(page(Map.of("html", "<div></div>", "text", TEXT)), NOW);

    assertEquals(TEXT, read.article().text());
    assertTrue(read.flags().contains("text_of_crawler"), read.flags().toString());
  }

  @Test
  void textIsCutAtTheCapAndSaysSo() throws Rejected {
    String text = "A \uD83D\uDE00 b. ".repeat(60_000);

    ReadArticle read = reader.read(page(Map.of("text", text)), NOW);

    String kept = read.article().text();
    assertEquals(TextLimits.TEXT_CODE_POINTS, kept.codePointCount(0, kept.length()));
    assertTrue(read.flags().contains("cut"), read.flags().toString());
  }

  @Test
  void linesBecomeParagraphsUnlessTheyAreWrapped() throws Rejected {
    String lines = "The ministers met on Monday.\nThey will meet again in May.";
    String wrapped = "The ministers of the two\ncountries met on Monday and\nagreed to meet.";

    assertEquals(
        lines.replace("\n", "\n\n"),
        reader.read(page(Map.of("text", lines)), NOW).article().text());
    assertEquals(wrapped, reader.read(page(Map.of("text", wrapped)), NOW).article().text());
  }

  @Test
  void anOrdinaryArticleHasNoFlags() throws Rejected {
    ReadArticle read =
        reader.read(
            page(Map.of("text", TEXT, "title", "T", "published_at", "2025-04-10T18:00:00Z")), NOW);

    assertEquals(List.of(), read.flags());
    assertFalse(read.article().id().isEmpty());
  }

  private @Nullable Reason reason(Map<String, Object> fields) {
    return assertThrows(Rejected.class, () -> reader.read(page(fields), NOW)).reason();
  }

  private static CrawledPage page(Map<String, Object> fields) throws Rejected {
    Map<String, Object> record = new LinkedHashMap<>(fields);
    record.putIfAbsent("url", "https://a.example/news/1");
    return CrawledPages.parse(Json.bytes(record));
  }
}
