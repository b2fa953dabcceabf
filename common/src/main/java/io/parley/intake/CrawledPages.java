package io.parley.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.parley.text.TextLimits;
import io.parley.wire.CrawledPage;
import io.parley.wire.Json;
import io.parley.wire.Reason;
import io.parley.wire.Rejected;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads crawled records from JSON, in Parley's own field names or in those of news-please and of
 * Scrapy feeds. Stateless.
 */
public final class CrawledPages {
  private static final List<String> ID = List.of("id", "guid", "uuid");
  private static final List<String> URL =
      List.of("url", "link", "canonical_url", "response_url", "source_url");
  private static final List<String> HTML = List.of("html", "html_body", "raw_html", "page_source");
  private static final List<String> TITLE = List.of("title", "headline", "title_page", "title_rss");
  private static final List<String> TEXT =
      List.of("text", "maintext", "article_body", "articleBody", "body", "content");
  private static final List<String> SOURCE =
      List.of("source", "source_domain", "publisher", "site_name", "site", "domain");
  private static final List<String> PUBLISHED =
      List.of(
          "published_at",
          "date_publish",
          "date_published",
          "datePublished",
          "publish_date",
          "published",
          "pub_date",
          "date");
  private static final List<String> FETCHED =
      List.of("fetched_at", "date_download", "crawled_at", "scraped_at", "timestamp", "crawl_time");
  private static final List<String> AUTHOR = List.of("author", "authors", "byline");
  private static final List<String> LANGUAGE = List.of("language", "lang");

  private CrawledPages() {}

  /**
   * Reads one record.
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
    JsonNode node = tree(json);
    Fields fields = new Fields(node);
    String url = fields.string(URL);
    if (url == null || url.isBlank()) {
      throw new Rejected(Reason.NO_URL, "the record has no url");
    }
    String html = fields.string(HTML);
    String text = fields.string(TEXT);
    if (isBlank(html) && isBlank(text)) {
      throw new Rejected(Reason.NO_CONTENT, "neither html nor text has anything in it");
    }
    return new CrawledPage(
        fields.string(ID),
        url.strip(),
        html,
        fields.string(TITLE),
        text,
        fields.string(SOURCE),
        fields.instant(PUBLISHED),
        fields.instant(FETCHED),
        fields.string(AUTHOR),
        fields.string(LANGUAGE));
  }

  private static JsonNode tree(byte[] json) throws Rejected {
    JsonNode node;
    try {
      node = Json.mapper().readTree(new String(json, StandardCharsets.UTF_8));
    } catch (JsonProcessingException e) {
      throw new Rejected(Reason.NOT_JSON, "not JSON: " + e.getOriginalMessage());
    } catch (IOException e) {
      throw new Rejected(Reason.NOT_JSON, "not JSON: " + e.getMessage());
    }
    if (!node.isObject()) {
      throw new Rejected(Reason.NOT_JSON, "the record is not a JSON object");
    }
    return node;
  }

  private static boolean isBlank(@Nullable String value) {
    return value == null || value.isBlank();
  }

  private static boolean isBlank(byte[] bytes) {
    for (byte b : bytes) {
      if (b > ' ' || b < 0) {
        return false;
      }
    }
    return true;
  }

  private record Fields(JsonNode node) {
    @Nullable String string(List<String> names) throws Rejected {
      for (String name : names) {
        JsonNode value = node.get(name);
        if (value == null || value.isNull()) {
          continue;
        }
        if (value.isTextual()) {
          return value.textValue();
        }
        if (value.isArray()) {
          StringBuilder joined = new StringBuilder();
          for (JsonNode part : value) {
            if (part.isTextual()) {
              joined.append(joined.length() == 0 ? "" : ", ").append(part.textValue());
            }
          }
          return joined.length() == 0 ? null : joined.toString();
        }
        throw new Rejected(Reason.BAD_FIELD, name + " is not a string");
      }
      return null;
    }

    @Nullable Instant instant(List<String> names) throws Rejected {
      String value = string(names);
      if (value == null || value.isBlank()) {
        return null;
      }
      try {
        return Instant.parse(value);
      } catch (java.time.format.DateTimeParseException e) {
        throw new Rejected(Reason.BAD_FIELD, "not an instant: " + value);
      }
    }
  }
}
