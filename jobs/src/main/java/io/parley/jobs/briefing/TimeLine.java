package io.parley.jobs.briefing;

import static java.util.Comparator.naturalOrder;

import io.parley.model.TalkStatus;
import io.parley.wire.Round;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Draws the tracks on a time line as inline SVG: a row a track, a mark a round that links to its
 * entry below. A mark's shape tells the status without colour.
 */
final class TimeLine {
  private static final int TOP = 34;
  private static final int MARK = 9;

  /** Marks nearer than this would cover each other. */
  private static final int APART = 2 * MARK + 3;

  /** How it is laid out: where the rows' names stand, and how much room there is. */
  enum Layout {
    /** Names beside the rows. */
    WIDE("wide", 960, 250, 44, 32),
    /** Names above the rows, for phones. */
    NARROW("narrow", 380, 0, 66, 48);

    final String name;
    final int width;
    final int label;
    final int row;
    final int letters;

    Layout(String name, int width, int label, int row, int letters) {
      this.name = name;
      this.width = width;
      this.label = label;
      this.row = row;
      this.letters = letters;
    }

    /** Where a row's line of marks is, below the row's top. */
    int line() {
      return this == WIDE ? row / 2 : row - 18;
    }
  }

  private final Layout layout;

  /** Older rounds stay out of the drawing, so that the days of the newer ones can be told apart. */
  private static final int DAYS_AT_MOST = 75;

  private static final DateTimeFormatter TICK =
      DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

  private final List<Track> tracks;
  private final LocalDate today;
  private final LocalDate from;
  private final LocalDate to;

  TimeLine(List<Track> tracks, LocalDate today, Layout layout) {
    this.layout = layout;
    this.tracks = tracks;
    this.today = today;
    List<Span> spans =
        tracks.stream()
            .flatMap(track -> track.rounds().stream())
            .map(round -> Optional.ofNullable(Span.of(round.start(), round.end())))
            .flatMap(Optional::stream)
            .filter(span -> !span.monthOnly())
            .toList();
    LocalDate newest = spans.stream().map(Span::last).max(naturalOrder()).orElse(today);
    // An archive's rounds lie long before today: then the drawing ends with them.
    LocalDate anchor = newest.isBefore(today.minusDays(DAYS_AT_MOST / 3)) ? newest : today;
    LocalDate farthest = anchor.plusDays(DAYS_AT_MOST / 2);
    LocalDate last = newest.isBefore(anchor) ? anchor : newest;
    to = (last.isAfter(farthest) ? farthest : last).plusDays(2);
    LocalDate earliest = to.minusDays(DAYS_AT_MOST);
    LocalDate oldest = spans.stream().map(Span::first).min(naturalOrder()).orElse(anchor);
    from = oldest.isBefore(earliest) ? earliest : oldest.minusDays(2);
  }

  /** The drawing; its words are also in the sections below it. */
  String svg() {
    int height = TOP + layout.row * tracks.size() + 18;
    StringBuilder out = new StringBuilder();
    out.append(
        "<svg class=\"timeline %1$s\" viewBox=\"0 0 %2$d %3$d\" role=\"group\" aria-labelledby=\"tl-title-%1$s tl-desc-%1$s\" xmlns=\"http://www.w3.org/2000/svg\">\n"
            .formatted(layout.name, layout.width, height));
    out.append(
        "<title id=\"tl-title-%s\">Rounds of talks on a time line</title>\n"
            .formatted(layout.name));
    out.append(
        "<desc id=\"tl-desc-%s\">One row for each track, from %s to %s. Each mark is a round and leads to its entry below.</desc>\n"
            .formatted(layout.name, from, to));
    grid(out, height);
    for (int row = 0; row < tracks.size(); row++) {
      track(out, tracks.get(row), TOP + row * layout.row);
    }
    return out.append("</svg>\n").toString();
  }

  private void grid(StringBuilder out, int height) {
    long days = ChronoUnit.DAYS.between(from, to);
    int step = days > 40 ? 14 : 7;
    if (layout == Layout.NARROW) {
      step *= 2;
    }
    for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(step)) {
      out.append(
          "<line class=\"grid\" x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\"/><text class=\"tick\" x=\"%d\" y=\"20\">%s</text>\n"
              .formatted(x(day), TOP - 8, x(day), height, x(day), TICK.format(day)));
    }
    if (today.isAfter(to)) {
      return;
    }
    out.append(
        "<line class=\"today\" x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\"/><text class=\"tick\" x=\"%d\" y=\"%d\">today</text>\n"
            .formatted(x(today), TOP - 8, x(today), height - 16, x(today), height - 4));
  }

  private void track(StringBuilder out, Track track, int top) {
    int y = top + layout.line();
    out.append(
        "<line class=\"row\" x1=\"0\" y1=\"%d\" x2=\"%d\" y2=\"%d\"/>\n"
            .formatted(top + layout.row, layout.width, top + layout.row));
    List<String> lines = labelLines(track.name());
    for (int i = 0; i < lines.size(); i++) {
      out.append(
          "<text class=\"label\" x=\"4\" y=\"%d\">%s</text>\n"
              .formatted(
                  layout == Layout.WIDE
                      ? y + 4 + i * 15 - (lines.size() - 1) * 7
                      : top + 14 + i * 14,
                  Html.text(lines.get(i))));
    }
    List<Integer> taken = new ArrayList<>();
    for (Round round : track.rounds()) {
      Span span = Span.of(round.start(), round.end());
      if (span != null && !span.last().isBefore(from) && !span.first().isAfter(to)) {
        mark(out, round, span, y, taken);
      }
    }
  }

  private List<String> labelLines(String name) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : name.split(" ")) {
      if (line.length() + word.length() > layout.letters && !line.isEmpty()) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    int most = layout == Layout.WIDE ? 2 : 1;
    if (lines.size() <= most) {
      return lines;
    }
    List<String> kept = new ArrayList<>(lines.subList(0, most));
    kept.set(most - 1, kept.get(most - 1) + " …");
    return kept;
  }

  /** The nearest free place: what happens on one day stands side by side. */
  private int free(int wanted, List<Integer> taken) {
    int most = layout.width - MARK - 2;
    for (int away = 0; away < layout.width; away++) {
      for (int x : new int[] {wanted + away, wanted - away}) {
        if (x <= most
            && x >= layout.label + MARK
            && taken.stream().allMatch(other -> Math.abs(other - x) >= APART)) {
          taken.add(x);
          return x;
        }
      }
    }
    return wanted;
  }

  private void mark(StringBuilder out, Round round, Span span, int y, List<Integer> taken) {
    int left = x(span.first().isBefore(from) ? from : span.first());
    int right = x(span.last().isAfter(to) ? to : span.last());
    String words =
        "%s, %s: %s%s"
            .formatted(
                Words.ordinal(round.round()),
                Words.days(round.start(), round.end()),
                Words.status(round.status()).toLowerCase(Locale.ROOT),
                round.pending() ? ", not sure yet" : "");
    int at = span.monthOnly() ? left : free(left, taken);
    out.append(
        "<a href=\"#%s\" class=\"mark %s%s\" aria-label=\"%s\"><title>%s</title>"
            .formatted(
                Html.anchor(round.roundId()),
                round.status().name().toLowerCase(Locale.ROOT),
                round.pending() ? " pending" : "",
                Html.text(round.track() + ". " + words),
                Html.text(words)));
    if (right > left) {
      out.append(
          "<rect class=\"bar%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"8\" rx=\"4\"/>"
              .formatted(span.monthOnly() ? " vague" : "", left, y - 4, right - left));
    }
    if (!span.monthOnly()) {
      out.append(shape(round.status(), at, y));
    }
    Integer ordinal = round.round();
    if (ordinal != null) {
      out.append(
          "<text class=\"number\" x=\"%d\" y=\"%d\">%d</text>".formatted(at, y - 12, ordinal));
    }
    out.append("</a>\n");
  }

  /**
   * Begun rounds are discs, planned ones rings, those that are off crosses, proposed ones diamonds.
   */
  static String shape(TalkStatus status, int x, int y) {
    return switch (status) {
      case HELD -> "<circle class=\"full\" cx=\"%d\" cy=\"%d\" r=\"%d\"/>".formatted(x, y, MARK);
      case UNDER_WAY ->
          "<circle class=\"ring\" cx=\"%d\" cy=\"%d\" r=\"%d\"/><circle class=\"full\" cx=\"%d\" cy=\"%d\" r=\"4\"/>"
              .formatted(x, y, MARK, x, y);
      case SCHEDULED ->
          "<circle class=\"ring\" cx=\"%d\" cy=\"%d\" r=\"%d\"/>".formatted(x, y, MARK);
      case PROPOSED ->
          "<path class=\"ring\" d=\"M%d %dl%d %dl%d %dl%d %dz\"/>"
              .formatted(x, y - MARK, MARK, MARK, -MARK, MARK, -MARK, -MARK);
      case POSTPONED, CANCELLED, REFUSED, SUSPENDED ->
          "<path class=\"cross\" d=\"M%d %dl14 14m0 -14l-14 14\"/>".formatted(x - 7, y - 7);
    };
  }

  private int x(LocalDate day) {
    long span = Math.max(1, ChronoUnit.DAYS.between(from, to));
    long at = ChronoUnit.DAYS.between(from, day);
    return (int) (layout.label + 20 + (layout.width - layout.label - 40) * at / span);
  }
}
