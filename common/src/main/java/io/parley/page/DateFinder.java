package io.parley.page;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
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

  private final Instant latest;
  private boolean future;

  private final boolean dayFirst;
  private @Nullable Found modified;

  /**
   * @param fetchedAt nothing later is believed; null where unknown
   * @param dayFirst how a day that can be read two ways is read, such as 3/4/2025; false to leave
   *     it unread
   */
  DateFinder(@Nullable Instant fetchedAt, boolean dayFirst) {
    this.dayFirst = dayFirst;
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

  /** When the page was last changed, by its own word; null before {@link #find}. */
  @Nullable Instant modified() {
    return modified == null ? null : modified.instant();
  }

  @Nullable Found find(
      DateMarks marks,
      @Nullable Element heading,
      List<String> lines,
      LinkedData data,
      MetaTags meta,
      @Nullable String url) {
    Found found = claimed(data.text("datePublished"), "json-ld");
    for (int i = 0; found == null && i < PUBLISHED.length; i++) {
      found = claimed(meta.get(PUBLISHED[i]), "meta");
    }
    if (found == null) {
      found = marked(marks.all());
    }
    if (found == null) {
      found = claimed(data.pageDay(), "json-ld");
    }
    modified = claimed(data.text("dateModified"), "json-ld-modified");
    for (int i = 0; modified == null && i < MODIFIED.length; i++) {
      modified = claimed(meta.get(MODIFIED[i]), "meta-modified");
    }
    int year = found == null ? 0 : found.at().getYear();
    List<Shown> shown = shown(marks.near(heading), lines, year);
    found = found == null ? null : asShown(found, shown);
    if (found == null) {
      found = claimed(data.text("dateCreated"), "json-ld");
    }
    if (found == null) {
      found = seenOrInUrl(shown, url);
    }
    if (found == null) {
      found = modified;
    }
    return found == null ? null : inItsZone(found, shown, meta);
  }

  /** Every day that is shown near the headline, surely the article's own first. */
  private List<Shown> shown(List<DateMarks.Mark> marks, List<String> lines, int year) {
    List<Shown> all = new ArrayList<>();
    for (DateMarks.Mark mark : marks) {
      if (mark.time()) {
        OffsetDateTime at = DateText.parse(mark.value());
        Shown.Label label = mark.published() ? Shown.Label.PUBLISHED : Shown.Label.NONE;
        if (at != null && mark.hasValue()) {
          add(all, Shown.of(at, true, label));
        } else {
          Shown.in(mark.value(), true, dayFirst, year).forEach(one -> add(all, one));
        }
      }
    }
    for (DateMarks.Mark mark : marks) {
      if (!mark.time()) {
        boolean published = mark.named();
        Shown.in(mark.element().text(), false, dayFirst, year)
            .forEach(one -> add(all, published ? one.asPublished() : one));
      }
    }
    for (String line : lines) {
      Shown.in(line, false, dayFirst, year).forEach(one -> add(all, one));
    }
    return all;
  }

  private void add(List<Shown> all, Shown one) {
    if (believed(one.at(), "visible") != null) {
      all.add(one);
    }
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

  private static Found of(Shown shown) {
    return new Found(shown.at(), shown.time() ? "time" : "visible");
  }

  private @Nullable Found seenOrInUrl(List<Shown> shown, @Nullable String url) {
    LocalDate day = url == null ? null : UrlDay.find(url);
    Found inUrl = day == null ? null : believed(day.atStartOfDay().atOffset(ZoneOffset.UTC), "url");
    Shown best = null;
    for (Shown one : shown) {
      if (one.label() != Shown.Label.MODIFIED
          && (best == null
              || one.label() == Shown.Label.PUBLISHED && best.label() != Shown.Label.PUBLISHED)) {
        best = one;
      }
    }
    if (best == null && !shown.isEmpty()) {
      best = shown.get(0);
    }
    // A day that the address contradicts belongs to something else on the page.
    Found seen = best == null ? null : of(best);
    return seen == null || inUrl != null && apart(seen, inUrl) > 2 ? inUrl : seen;
  }

  /**
   * What readers are shown decides between the times that machines are told. Where the day of a
   * revision alone is shown, the text is of that day: its "Thursday" is the one before the
   * revision.
   */
  private Found asShown(Found found, List<Shown> shown) {
    Found revised = modified;
    if (shown.stream().anyMatch(one -> one.is(found.at()))) {
      return found;
    }
    if (revised != null && revised.instant().isAfter(found.instant())) {
      if (shown.stream().anyMatch(one -> one.is(revised.at()))) {
        return revised;
      }
      if (shown.stream().noneMatch(one -> one.mayBe(found.at()))
          && shown.stream().anyMatch(one -> one.mayBe(revised.at()))) {
        return revised;
      }
    }
    for (Shown one : shown) {
      if (one.label() == Shown.Label.PUBLISHED) {
        boolean later = one.at().toInstant().isAfter(found.instant().plus(Duration.ofDays(1)));
        return later ? new Found(one.at(), "shown") : found;
      }
    }
    return found;
  }

  /** The same instant in the zone in which the page shows it, where it does. */
  private Found inItsZone(Found found, List<Shown> shown, MetaTags meta) {
    if (found.at().getOffset().getTotalSeconds() != 0
        || found.at().toLocalTime().toSecondOfDay() == 0) {
      return found;
    }
    for (Shown other : shown) {
      if (Duration.between(found.at(), other.at()).abs().compareTo(SAME) <= 0) {
        return new Found(found.at().withOffsetSameInstant(other.at().getOffset()), found.from());
      }
    }
    boolean local = shown.stream().anyMatch(one -> !one.clock() && one.is(found.at()));
    for (Shown other : shown) {
      // Where the day is shown as it is, no other day tells of a zone.
      ZoneOffset zone = local && !other.clock() ? null : other.zoneOf(found.at());
      if (zone != null) {
        return new Found(found.at().withOffsetSameInstant(zone), found.from());
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
      boolean shifted =
          other.at().getOffset().getTotalSeconds() == 0
              && seconds != 0
              && seconds % 900 == 0
              && Math.abs(seconds) <= 12 * 3600;
      if (same || shifted) {
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
