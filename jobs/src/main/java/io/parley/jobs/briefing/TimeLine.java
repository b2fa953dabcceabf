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
  private static final int WIDTH = 960;
  private static final int LABEL = 250;
  private static final int ROW = 44;
  private static final int TOP = 34;
  private static final int MARK = 9;

  /** Older rounds stay out of the drawing, so that the days of the newer ones can be told apart. */
  private static final int DAYS_AT_MOST = 75;

  private static final DateTimeFormatter TICK =
      DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

  private final List<Track> tracks;
  private final LocalDate today;
  private final LocalDate from;
  private final LocalDate to;

  TimeLine(List<Track> tracks, LocalDate today) {
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
    int height = TOP + ROW * tracks.size() + 18;
    StringBuilder out = new StringBuilder();
    out.append(
        "<svg class=\"timeline\" viewBox=\"0 0 %d %d\" role=\"group\" aria-labelledby=\"tl-title tl-desc\" xmlns=\"http://www.w3.org/2000/svg\">\n"
            .formatted(WIDTH, height));
    out.append("<title id=\"tl-title\">Rounds of talks on a time line</title>\n");
    out.append(
        "<desc id=\"tl-desc\">One row for each track, from %s to %s. Each mark is a round and leads to its entry below.</desc>\n"
            .formatted(from, to));
    grid(out, height);
    for (int row = 0; row < tracks.size(); row++) {
      track(out, tracks.get(row), TOP + row * ROW + ROW / 2);
    }
    return out.append("</svg>\n").toString();
  }

  private void grid(StringBuilder out, int height) {
    int step = ChronoUnit.DAYS.between(from, to) > 40 ? 14 : 7;
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

  private void track(StringBuilder out, Track track, int y) {
    out.append(
        "<line class=\"row\" x1=\"0\" y1=\"%d\" x2=\"%d\" y2=\"%d\"/>\n"
            .formatted(y + ROW / 2, WIDTH, y + ROW / 2));
    List<String> lines = labelLines(track.name());
    for (int i = 0; i < lines.size(); i++) {
      out.append(
          "<text class=\"label\" x=\"4\" y=\"%d\">%s</text>\n"
              .formatted(y + 4 + i * 15 - (lines.size() - 1) * 7, Html.text(lines.get(i))));
    }
    for (Round round : track.rounds()) {
      Span span = Span.of(round.start(), round.end());
      if (span != null && !span.last().isBefore(from) && !span.first().isAfter(to)) {
        mark(out, round, span, y);
      }
    }
  }

  private static List<String> labelLines(String name) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : name.split(" ")) {
      if (line.length() + word.length() > 32 && !line.isEmpty()) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines.size() <= 2 ? lines : List.of(lines.get(0), lines.get(1) + " …");
  }

  private void mark(StringBuilder out, Round round, Span span, int y) {
    int left = x(span.first().isBefore(from) ? from : span.first());
    int right = x(span.last().isAfter(to) ? to : span.last());
    String words =
        "%s, %s: %s"
            .formatted(
                Words.ordinal(round.round()),
                Words.days(round.start(), round.end()),
                Words.status(round.status()).toLowerCase(Locale.ROOT));
    out.append(
        "<a href=\"#%s\" class=\"mark %s\" aria-label=\"%s\"><title>%s</title>"
            .formatted(
                Html.anchor(round.roundId()),
                round.status().name().toLowerCase(Locale.ROOT),
                Html.text(round.track() + ". " + words),
                Html.text(words)));
    if (right > left) {
      out.append(
          "<rect class=\"bar%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"8\" rx=\"4\"/>"
              .formatted(span.monthOnly() ? " vague" : "", left, y - 4, right - left));
    }
    if (!span.monthOnly()) {
      out.append(shape(round.status(), left, y));
    }
    Integer ordinal = round.round();
    if (ordinal != null) {
      out.append(
          "<text class=\"number\" x=\"%d\" y=\"%d\">%d</text>".formatted(left, y - 12, ordinal));
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
    return (int) (LABEL + 20 + (WIDTH - LABEL - 40) * at / span);
  }
}
