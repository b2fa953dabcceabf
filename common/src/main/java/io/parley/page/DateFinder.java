package io.parley.page;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * When a page was published. Sources are asked in the order of trust; none may lie after the fetch
 * or before the web. A day in the address that contradicts a day found only in visible text wins.
 */
final class DateFinder {
  /** An instant and the source that gave it. */
  record Found(Instant at, String from) {}

  private static final Instant EARLIEST = Instant.parse("1992-01-01T00:00:00Z");
  private static final Duration CLOCK_SKEW = Duration.ofHours(1);

  private static final String[] PUBLISHED = names(RuleFile.read("date-names.tsv", 2), "published");
  private static final String[] MODIFIED = names(RuleFile.read("date-names.tsv", 2), "modified");

  private final Instant latest;
  private boolean future;

  /**
   * @param fetchedAt nothing later is believed; null where unknown
   */
  DateFinder(@Nullable Instant fetchedAt) {
    this.latest = fetchedAt == null ? Instant.MAX : fetchedAt.plus(CLOCK_SKEW);
  }

  private static String[] names(List<RuleFile.Row> rows, String kind) {
    List<String> names = new ArrayList<>();
    for (RuleFile.Row row : rows) {
      if (!row.cell(1).equals("published") && !row.cell(1).equals("modified")) {
        throw row.error("\"" + row.cell(1) + "\" is neither published nor modified");
      }
      if (row.cell(1).equals(kind)) {
        names.add(row.cell(0));
      }
    }
    return names.toArray(new String[0]);
  }

  /** Whether some source gave a time after the fetch. */
  boolean sawFuture() {
    return future;
  }

  @Nullable Found find(Document page, LinkedData data, MetaTags meta, @Nullable String url) {
    Found found = claimed(data.text("datePublished"), "json-ld");
    for (int i = 0; found == null && i < PUBLISHED.length; i++) {
      found = claimed(meta.get(PUBLISHED[i]), "meta");
    }
    if (found == null) {
      found = marked(page);
    }
    if (found == null) {
      found = claimed(data.text("dateCreated"), "json-ld");
    }
    LocalDate inUrl = url == null ? null : UrlDay.find(url);
    Found fromUrl =
        inUrl == null ? null : believed(inUrl.atStartOfDay().toInstant(ZoneOffset.UTC), "url");
    if (found == null) {
      Found seen = VisibleDay.find(page, this);
      if (seen != null && fromUrl != null && apart(seen, fromUrl) > 2) {
        seen = null;
      }
      found = seen != null ? seen : fromUrl;
    }
    if (found == null) {
      found = claimed(data.text("dateModified"), "json-ld-modified");
    }
    for (int i = 0; found == null && i < MODIFIED.length; i++) {
      found = claimed(meta.get(MODIFIED[i]), "meta-modified");
    }
    return found;
  }

  private static long apart(Found one, Found other) {
    return Math.abs(Duration.between(one.at(), other.at()).toDays());
  }

  /** Elements that the page marks as its time of publication, outside lists of other articles. */
  private @Nullable Found marked(Document page) {
    for (Element element :
        page.select(
            "[itemprop=datePublished], time[pubdate], time[class~=(?i)publish|posted|entry-date]")) {
      String value =
          element.attr("content").isEmpty() ? element.attr("datetime") : element.attr("content");
      Found found = claimed(value.isEmpty() ? element.text() : value, "markup");
      if (found != null) {
        return found;
      }
    }
    Element heading = page.selectFirst("h1");
    Element around = heading;
    for (int up = 0; up < 4 && around != null; up++) {
      for (Element time : around.select("time")) {
        String value = time.attr("datetime");
        Found found = claimed(value.isEmpty() ? time.text() : value, "time");
        if (found != null) {
          return found;
        }
      }
      around = around.parent();
    }
    return null;
  }

  @Nullable Found claimed(@Nullable String value, String from) {
    if (value == null || value.isBlank()) {
      return null;
    }
    Instant at = DateText.parse(value);
    return at == null ? null : believed(at, from);
  }

  @Nullable Found believed(Instant at, String from) {
    if (at.isAfter(latest)) {
      future = true;
      return null;
    }
    return at.isBefore(EARLIEST) ? null : new Found(at, from);
  }
}
