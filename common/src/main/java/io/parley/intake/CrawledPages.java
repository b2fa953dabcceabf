package io.parley.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import io.parley.text.CleanText;
import io.parley.text.TextLimits;
import io.parley.wire.CrawledPage;
import io.parley.wire.Json;
import io.parley.wire.Reason;
import io.parley.wire.Rejected;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads crawled records from JSON, in Parley's own field names or in those of news-please and of
 * Scrapy feeds. Stateless.
 */
public final class CrawledPages {
  private static final List<String> ID = List.of("id", "guid", "uuid", "_id");
  private static final List<String> URL =
      List.of("url", "link", "canonical_url", "response_url", "source_url");
  private static final List<String> HTML =
      List.of("html", "raw_html", "html_body", "body_html", "page_source", "spider_response");
  private static final List<String> TITLE = List.of("title", "headline", "title_page", "title_rss");
  private static final List<String> TEXT =
      List.of("text", "maintext", "article_body", "articleBody", "body", "content", "article_text");
  private static final List<String> SOURCE =
      List.of("source", "publisher", "site_name", "site", "source_domain", "domain");
  private static final List<String> PUBLISHED =
      List.of(
          "published_at",
          "date_publish",
          "datePublished",
          "date_published",
          "publish_date",
          "published",
          "pub_date",
          "pubDate",
          "date");
  private static final List<String> FETCHED =
      List.of(
          "fetched_at", "date_download", "crawled_at", "scraped_at", "crawl_time", "download_date");
  private static final List<String> AUTHOR = List.of("author", "authors", "byline", "creator");
  private static final List<String> LANGUAGE = List.of("language", "lang");

  private static final ObjectReader READER =
      Json.mapper().reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private CrawledPages() {}

  /**
   * Reads one record. Bytes that are not UTF-8 become replacement characters, which the article's
   * flags then tell.
   *
   * @param json UTF-8 bytes of one JSON object; null (a Kafka tombstone) is refused
   * @throws Rejected with the reason where the record cannot be taken
   */
  public static CrawledPage parse(byte @Nullable [] json) throws Rejected {
    if (json == null || isBlank(json)) {
      throw new Rejected(Reason.EMPTY_RECORD, "the record is empty");
    }
    if (json.length > TextLimits.RECORD_BYTES) {
      throw new Rejected(
          Reason.OVERSIZE,
          "the record has " + json.length + " bytes; the cap is " + TextLimits.RECORD_BYTES);
    }
    Fields fields = new Fields(tree(json));
    String url = fields.string(URL, " ");
    if (url == null) {
      throw new Rejected(Reason.NO_URL, "the record has no url");
    }
    String html = fields.string(HTML, "\n");
    String text = fields.string(TEXT, "\n\n");
    if (html == null && text != null && isMarkup(text)) {
      html = text;
      text = null;
    }
    if (html == null && text == null) {
      throw new Rejected(Reason.NO_CONTENT, "neither html nor text has anything in it");
    }
    return new CrawledPage(
        fields.id(ID),
        CleanText.line(url),
        html,
        fields.string(TITLE, " "),
        text,
        fields.string(SOURCE, " "),
        fields.instant(PUBLISHED),
        fields.instant(FETCHED),
        fields.string(AUTHOR, ", "),
        fields.string(LANGUAGE, " "));
  }

  private static JsonNode tree(byte[] json) throws Rejected {
    JsonNode node;
    try {
      node = READER.readTree(new String(json, StandardCharsets.UTF_8));
    } catch (JsonProcessingException e) {
      throw new Rejected(Reason.NOT_JSON, "not JSON: " + firstLine(e.getOriginalMessage()));
    }
    if (node == null || !node.isObject()) {
      throw new Rejected(Reason.NOT_JSON, "the record is not a JSON object");
    }
    return node;
  }

  private static String firstLine(String message) {
    int end = message.indexOf('\n');
    return CleanText.line(end < 0 ? message : message.substring(0, end));
  }

  /** Scrapy feeds put a page's source into {@code body}. */
  private static boolean isMarkup(String text) {
    String start = text.stripLeading();
    return start.startsWith("<") && text.contains("</");
  }

  private static boolean isBlank(byte[] bytes) {
    for (byte b : bytes) {
      if (b > ' ' || b < 0) {
        return false;
      }
    }
    return true;
  }
}
