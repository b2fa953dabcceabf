package io.parley.intake;

import io.parley.model.Article;
import io.parley.page.Address;
import io.parley.page.PageReader;
import io.parley.page.PageReading;
import io.parley.text.CleanText;
import io.parley.text.Languages;
import io.parley.text.TextLimits;
import io.parley.wire.CrawledPage;
import io.parley.wire.Reason;
import io.parley.wire.Rejected;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes an article out of a crawled record. Thread-safe. */
public final class ArticleReader {
  /** Elasticsearch takes ids of 512 bytes; a crawler's longer id is hashed. */
  private static final int LONGEST_ID = 128;

  /** Below this length the page's own word on its language is better than a guess. */
  private static final int SURE_OF_LANGUAGE = 200;

  private final PageReader pages = new PageReader();

  /**
   * Reads one record.
   *
   * @param streamTime the record's Kafka timestamp; in files the fetch time
   * @throws Rejected where there is no article in it, with the reason
   */
  public ReadArticle read(CrawledPage page, Instant streamTime) throws Rejected {
    String url = Address.normal(page.url());
    if (url == null) {
      throw new Rejected(Reason.NO_URL, "not an http or https address: " + shown(page.url()));
    }
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    Instant fetchedAt = Objects.requireNonNullElse(page.fetchedAt(), streamTime);
    PageReading reading = reading(page, fetchedAt, flags);
    String text = text(page, reading, flags);
    PublishedTime time = PublishedTime.of(page.publishedAt(), reading, fetchedAt, flags);
    String title = reading == null ? "" : reading.title();
    if (title.isEmpty()) {
      title = lineOf(page.title(), TextLimits.TITLE_CODE_POINTS);
    }
    if (title.isEmpty()) {
      flags.add(Flag.NO_TITLE);
    }
    if (reading != null && reading.canonicalUrl() != null) {
      url = reading.canonicalUrl();
    }
    if (reading != null && reading.paywalled()) {
      flags.add(Flag.PAYWALLED);
    }
    String author = lineOf(orElse(page.author(), reading == null ? null : reading.author()), 300);
    String source = lineOf(orElse(page.source(), reading == null ? null : reading.site()), 300);
    String id = page.id() == null ? "" : CleanText.line(page.id());
    Article article =
        new Article(
            id.isEmpty() ? idOf(url) : id.length() > LONGEST_ID ? idOf(id) : id,
            url,
            source,
            title,
            text,
            time.at(),
            author.isEmpty() ? null : author,
            language(text, orElse(reading == null ? null : reading.language(), page.language())),
            streamTime);
    ZoneOffset zone = time.zone();
    return new ReadArticle(
        article,
        flags.stream().map(Flag::code).toList(),
        zone,
        reading == null ? page.text() : null);
  }

  /** What the page says; null where the record has no page, or has text and no readable page. */
  private @Nullable PageReading reading(CrawledPage page, Instant fetchedAt, Set<Flag> flags)
      throws Rejected {
    String html = page.html();
    if (html == null || html.isBlank()) {
      return null;
    }
    PageReading reading;
    try {
      reading = pages.read(html, page.url(), fetchedAt);
    } catch (StackOverflowError e) {
      throw new Rejected(Reason.UNREADABLE_PAGE, "the page nests too deep");
    }
    Reason reason =
        switch (reading.verdict()) {
          case ARTICLE -> null;
          case NOT_ARTICLE -> Reason.NOT_ARTICLE;
          case NO_TEXT -> Reason.NO_TEXT;
          case TOO_LARGE -> Reason.OVERSIZE;
        };
    if (reason == null) {
      return reading;
    }
    String text = page.text();
    if (text == null || text.isBlank()) {
      throw new Rejected(reason, reading.why());
    }
    flags.add(Flag.TEXT_OF_CRAWLER);
    return null;
  }

  private static String text(CrawledPage page, @Nullable PageReading reading, Set<Flag> flags)
      throws Rejected {
    String raw = page.text();
    String whole;
    if (reading != null) {
      whole = reading.text();
    } else if (raw != null) {
      whole = PlainBody.of(raw);
    } else {
      throw new Rejected(Reason.NO_CONTENT, "neither html nor text has anything in it");
    }
    if (whole.codePoints().noneMatch(Character::isLetter)) {
      throw new Rejected(Reason.NO_TEXT, "there is no letter in the text");
    }
    String given = reading == null ? raw : page.html();
    if (given != null && isDamaged(given)) {
      flags.add(Flag.MENDED_CHARACTERS);
    }
    String cut = TextLimits.cut(whole, TextLimits.TEXT_CODE_POINTS);
    if (cut.length() < whole.length() || reading != null && reading.cut()) {
      flags.add(Flag.CUT);
    }
    return cut;
  }

  /** Whether a wrong charset or a broken escape has left its traces. */
  private static boolean isDamaged(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\uFFFD' || c == 0) {
        return true;
      }
      if (Character.isSurrogate(c)) {
        if (!Character.isHighSurrogate(c)
            || i + 1 >= text.length()
            || !Character.isLowSurrogate(text.charAt(i + 1))) {
          return true;
        }
        i++;
      }
    }
    return false;
  }

  private static String language(String text, @Nullable String claimed) {
    String prior = claimed == null ? "" : claimed.strip().toLowerCase(Locale.ROOT);
    prior = prior.matches("[a-z]{2}([-_].{0,20})?") ? prior.substring(0, 2) : "";
    if (text.length() < SURE_OF_LANGUAGE && !prior.isEmpty()) {
      return prior;
    }
    String detected = Languages.detect(text);
    return detected.equals(Languages.UNKNOWN) && !prior.isEmpty() ? prior : detected;
  }

  private static @Nullable String orElse(@Nullable String first, @Nullable String second) {
    return first == null || first.isBlank() ? second : first;
  }

  private static String lineOf(@Nullable String value, int limit) {
    return value == null ? "" : TextLimits.cut(CleanText.line(value), limit);
  }

  private static String shown(String url) {
    return TextLimits.cut(CleanText.line(url), 120);
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
