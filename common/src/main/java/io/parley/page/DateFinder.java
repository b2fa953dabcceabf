package io.parley.page;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
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
  /** A time, with the zone it was written in, and the source that gave it. */
  record Found(OffsetDateTime at, String from) {
    Instant instant() {
      return at.toInstant();
    }
  }

  private static final Instant EARLIEST = Instant.parse("1992-01-01T00:00:00Z");
  private static final Duration CLOCK_SKEW = Duration.ofHours(1);

  private static final String[] PUBLISHED = names(RuleFile.read("date-names.tsv", 2), "published");
  private static final String[] MODIFIED = names(RuleFile.read("date-names.tsv", 2), "modified");

  private static final Duration SAME = Duration.ofMinutes(2);
  private static final int ANCESTORS = 4;
  private static final String MARKED =
      "[itemprop=datePublished], time[pubdate], time[class~=(?i)publish|posted|entry-date]";
  private static final String SHOWN_AS_PUBLISHED =
      "time[class~=(?i)publish], time[id~=(?i)publish], time[data-testid~=(?i)publish]";

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
    List<Found> shown = shown(page);
    Found found = claimed(data.text("datePublished"), "json-ld");
    for (int i = 0; found == null && i < PUBLISHED.length; i++) {
      found = claimed(meta.get(PUBLISHED[i]), "meta");
    }
    if (found == null) {
      found = firstOf(page, MARKED, "markup");
    }
    found = orShownAsPublished(found, page);
    if (found == null && !shown.isEmpty()) {
      found = shown.get(0);
    }
    if (found == null) {
      found = claimed(data.text("dateCreated"), "json-ld");
    }
    if (found == null) {
      found = seenOrInUrl(page, url);
    }
    if (found == null) {
      found = claimed(data.text("dateModified"), "json-ld-modified");
    }
    for (int i = 0; found == null && i < MODIFIED.length; i++) {
      found = claimed(meta.get(MODIFIED[i]), "meta-modified");
    }
    return found == null ? null : inItsZone(found, shown, meta);
  }

  private @Nullable Found seenOrInUrl(Document page, @Nullable String url) {
    LocalDate day = url == null ? null : UrlDay.find(url);
    Found inUrl = day == null ? null : believed(day.atStartOfDay().atOffset(ZoneOffset.UTC), "url");
    Found seen = VisibleDay.find(page, this);
    // A day that the address contradicts belongs to something else on the page.
    return seen == null || inUrl != null && apart(seen, inUrl) > 2 ? inUrl : seen;
  }

  /** What readers are told is the day of publication, where it is later than what machines are. */
  private @Nullable Found orShownAsPublished(@Nullable Found found, Document page) {
    Element heading = page.selectFirst("h1");
    Element around = heading;
    for (int up = 0; up < ANCESTORS && around != null; up++, around = around.parent()) {
      Found shown = firstOf(around, SHOWN_AS_PUBLISHED, "shown");
      if (shown != null) {
        return found == null || shown.instant().isAfter(found.instant().plus(Duration.ofDays(1)))
            ? shown
            : found;
      }
    }
    return found;
  }

  /** The times in time elements around the headline. */
  private List<Found> shown(Document page) {
    List<Found> shown = new ArrayList<>();
    Element around = page.selectFirst("h1");
    for (int up = 0; up < ANCESTORS && around != null && shown.isEmpty(); up++) {
      for (Element time : around.getElementsByTag("time")) {
        Found found = ofElement(time, "time");
        if (found != null && shown.size() < 10) {
          shown.add(found);
        }
      }
      around = around.parent();
    }
    return shown;
  }

  /** The same instant in the zone in which the page shows it, where it does. */
  private Found inItsZone(Found found, List<Found> shown, MetaTags meta) {
    if (found.at().getOffset().getTotalSeconds() != 0
        || found.at().toLocalTime().toSecondOfDay() == 0) {
      return found;
    }
    for (Found other : shown) {
      if (Duration.between(found.instant(), other.instant()).abs().compareTo(SAME) <= 0) {
        return new Found(found.at().withOffsetSameInstant(other.at().getOffset()), found.from());
      }
    }
    for (String name : PUBLISHED) {
      Found other = claimed(meta.get(name), "meta");
      if (other == null) {
        continue;
      }
      long seconds = Duration.between(found.instant(), other.instant()).toSeconds();
      boolean same =
          Math.abs(seconds) <= SAME.toSeconds() && other.at().getOffset().getTotalSeconds() != 0;
      // A clock without a zone that is whole quarters of an hour off shows local time.
      boolean local =
          other.at().getOffset().getTotalSeconds() == 0
              && seconds != 0
              && seconds % 900 == 0
              && Math.abs(seconds) <= 12 * 3600;
      if (same || local) {
        ZoneOffset zone = same ? other.at().getOffset() : ZoneOffset.ofTotalSeconds((int) seconds);
        return new Found(found.at().withOffsetSameInstant(zone), found.from());
      }
    }
    return found;
  }

  private static long apart(Found one, Found other) {
    return Math.abs(Duration.between(one.instant(), other.instant()).toDays());
  }

  private @Nullable Found firstOf(Element around, String selector, String from) {
    for (Element element : around.select(selector)) {
      Found found = ofElement(element, from);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private @Nullable Found ofElement(Element element, String from) {
    String value = element.attr("content");
    value = value.isEmpty() ? element.attr("datetime") : value;
    return claimed(value.isEmpty() ? element.text() : value, from);
  }

  @Nullable Found claimed(@Nullable String value, String from) {
    if (value == null || value.isBlank()) {
      return null;
    }
    OffsetDateTime at = DateText.parse(value);
    return at == null ? null : believed(at, from);
  }

  @Nullable Found believed(OffsetDateTime at, String from) {
    Instant instant = at.toInstant();
    if (instant.isAfter(latest)) {
      future = true;
      return null;
    }
    return instant.isBefore(EARLIEST) ? null : new Found(at, from);
  }
}
