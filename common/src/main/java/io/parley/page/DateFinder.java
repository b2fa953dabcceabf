package io.parley.page;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
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
  private static final int LONGEST_LINE = 120;

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

  @Nullable Found find(DateMarks marks, LinkedData data, MetaTags meta, @Nullable String url) {
    List<Found> shown = new ArrayList<>();
    for (DateMarks.Mark mark : marks.near()) {
      Found found = mark.time() ? claimed(mark.value(), "time") : null;
      if (found != null) {
        shown.add(found);
      }
    }
    Found found = claimed(data.text("datePublished"), "json-ld");
    for (int i = 0; found == null && i < PUBLISHED.length; i++) {
      found = claimed(meta.get(PUBLISHED[i]), "meta");
    }
    if (found == null) {
      found = marked(marks.all());
    }
    Found modified = claimed(data.text("dateModified"), "json-ld-modified");
    for (int i = 0; modified == null && i < MODIFIED.length; i++) {
      modified = claimed(meta.get(MODIFIED[i]), "meta-modified");
    }
    found = orShownAsPublished(found, marks);
    found = orShownAsRevised(found, modified, shown);
    if (found == null && !shown.isEmpty()) {
      found = shown.get(0);
    }
    if (found == null) {
      found = claimed(data.text("dateCreated"), "json-ld");
    }
    if (found == null) {
      found = seenOrInUrl(marks, url);
    }
    if (found == null) {
      found = modified;
    }
    return found == null ? null : inItsZone(found, shown, meta);
  }

  private @Nullable Found marked(List<DateMarks.Mark> marks) {
    for (DateMarks.Mark mark : marks) {
      Found found = mark.published() ? claimed(mark.value(), "markup") : null;
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private @Nullable Found seenOrInUrl(DateMarks marks, @Nullable String url) {
    LocalDate day = url == null ? null : UrlDay.find(url);
    Found inUrl = day == null ? null : believed(day.atStartOfDay().atOffset(ZoneOffset.UTC), "url");
    Found seen = null;
    for (DateMarks.Mark mark : marks.near()) {
      String text = mark.element().text();
      if (seen == null && !text.isEmpty() && text.length() <= LONGEST_LINE) {
        seen = claimed(text, "visible");
      }
    }
    // A day that the address contradicts belongs to something else on the page.
    return seen == null || inUrl != null && apart(seen, inUrl) > 2 ? inUrl : seen;
  }

  /** What readers are told is the day of publication, where it is later than what machines are. */
  private @Nullable Found orShownAsPublished(@Nullable Found found, DateMarks marks) {
    for (DateMarks.Mark mark : marks.near()) {
      Found shown = mark.time() && mark.published() ? claimed(mark.value(), "shown") : null;
      if (shown != null) {
        return found == null || shown.instant().isAfter(found.instant().plus(Duration.ofDays(1)))
            ? shown
            : found;
      }
    }
    return found;
  }

  /**
   * Where readers are shown the day of a revision alone, the text is of that day: its "Thursday" is
   * the one before the revision.
   */
  private static @Nullable Found orShownAsRevised(
      @Nullable Found found, @Nullable Found modified, List<Found> shown) {
    if (found == null || modified == null) {
      return found;
    }
    Found revised = null;
    for (Found one : shown) {
      if (Duration.between(found.instant(), one.instant()).abs().toHours() < 24) {
        return found;
      }
      if (revised == null && apart(one, modified) < 1) {
        revised = one;
      }
    }
    return revised == null ? found : revised;
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
