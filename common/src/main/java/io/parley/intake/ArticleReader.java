package io.parley.intake;

import io.parley.model.Article;
import io.parley.page.PageReader;
import io.parley.page.PageReading;
import io.parley.page.Verdict;
import io.parley.text.CleanText;
import io.parley.text.TextLimits;
import io.parley.wire.CrawledPage;
import io.parley.wire.Reason;
import io.parley.wire.Rejected;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes an article out of a crawled record. Thread-safe. */
public final class ArticleReader {
  /** Clocks differ; a publication time this far after the fetch is still believed. */
  private static final Duration CLOCK_SKEW = Duration.ofHours(1);

  private final PageReader pages = new PageReader();

  /**
   * Reads one record.
   *
   * @param streamTime the record's Kafka timestamp; in files the fetch time
   * @throws Rejected where there is no article in it, with the reason
   */
  public ReadArticle read(CrawledPage page, Instant streamTime) throws Rejected {
    List<String> flags = new ArrayList<>();
    Instant fetchedAt = page.fetchedAt() == null ? streamTime : page.fetchedAt();
    String html = page.html();
    String title = page.title();
    String text = page.text();
    String author = page.author();
    String site = page.source();
    String url = page.url();
    String language = page.language();
    Instant publishedAt = page.publishedAt();
    if (html != null && !html.isBlank()) {
      PageReading reading = pages.read(html, page.url(), fetchedAt);
      if (reading.verdict() == Verdict.NOT_ARTICLE) {
        throw new Rejected(Reason.NOT_ARTICLE, reading.why());
      }
      if (reading.verdict() == Verdict.NO_TEXT) {
        throw new Rejected(Reason.NO_TEXT, reading.why());
      }
      title = reading.title().isEmpty() ? title : reading.title();
      text = reading.text();
      author = author == null ? reading.author() : author;
      site = site == null ? reading.site() : site;
      url = reading.canonicalUrl() == null ? url : reading.canonicalUrl();
      language = language == null ? reading.language() : language;
      publishedAt = publishedAt == null ? reading.publishedAt() : publishedAt;
    }
    if (text == null || text.isBlank()) {
      throw new Rejected(Reason.NO_CONTENT, "neither html nor text has anything in it");
    }
    if (publishedAt == null) {
      flags.add(Flag.NO_DATE.code());
    } else if (publishedAt.isAfter(fetchedAt.plus(CLOCK_SKEW))) {
      publishedAt = null;
      flags.add(Flag.FUTURE_DATE.code());
    }
    String clean = CleanText.clean(text).strip();
    String body = TextLimits.cut(clean, TextLimits.TEXT_CODE_POINTS);
    if (body.length() < clean.length()) {
      flags.add(Flag.CUT.code());
    }
    return new ReadArticle(
        new Article(
            page.id() == null || page.id().isBlank() ? idOf(url) : page.id(),
            url,
            site == null ? "" : CleanText.line(site),
            title == null ? "" : CleanText.line(title),
            body,
            publishedAt,
            lineOrNull(author),
            language == null ? "und" : language,
            streamTime),
        flags);
  }

  private static @Nullable String lineOrNull(@Nullable String value) {
    String line = value == null ? "" : CleanText.line(value);
    return line.isEmpty() ? null : line;
  }

  /** The id of an article whose crawler gives none: a function of its canonical address. */
  static String idOf(String canonicalUrl) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(canonicalUrl.getBytes(StandardCharsets.UTF_8));
      return "a" + HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
