package io.parley.jobs.briefing;

import io.parley.model.NextStatus;
import io.parley.model.TalkStatus;
import io.parley.wire.Alert;
import io.parley.wire.AlertType;
import io.parley.wire.Round;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The briefing page: what is new, what is expected next, and every track with its rounds on a time
 * line and their evidence. Pure: the same rounds, alerts and instant give the same bytes.
 * Thread-safe.
 */
public final class Briefing {
  private static final int ALERTS_AT_MOST = 12;

  private Briefing() {}

  /**
   * Writes the page.
   *
   * @param rounds last state of each round; withdrawn ones are counted but not shown
   * @param alerts all alerts; the latest are listed
   * @param at the moment the page speaks for
   * @return a whole HTML document that needs nothing from elsewhere
   */
  public static String html(List<Round> rounds, List<Alert> alerts, Instant at) {
    List<Track> tracks = Track.of(rounds);
    long shown = tracks.stream().mapToLong(track -> track.rounds().size()).sum();
    StringBuilder out = new StringBuilder();
    out.append(
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <meta name="referrer" content="no-referrer">
        <title>Parley briefing, %s</title>
        <style>
        %s</style>
        </head>
        <body>
        <a class="skip" href="#tracks">Skip to the tracks</a>
        <header>
        <h1>Rounds of talks</h1>
        <p>As of %s. %s in %s.%s</p>
        </header>
        <main>
        """
            .formatted(
                Words.day(at),
                css(),
                Words.minute(at),
                count(shown, "round", "rounds"),
                count(tracks.size(), "track", "tracks"),
                withdrawn(rounds.size() - shown)));
    if (tracks.isEmpty()) {
      out.append("<p>No round of talks has been reported yet.</p>\n");
    } else {
      timeLine(out, tracks, at);
      news(out, alerts);
      expected(out, tracks, at.atOffset(ZoneOffset.UTC).toLocalDate());
      out.append("<h2 id=\"tracks\">Tracks</h2>\n");
      tracks.forEach(track -> track(out, track));
    }
    return out.append(
            """
            </main>
            <footer><p>Written by Parley. Each entry says only what the quoted articles say.</p></footer>
            </body>
            </html>
            """)
        .toString();
  }

  private static String count(long number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }

  private static String withdrawn(long number) {
    return number == 0 ? "" : " " + count(number, "other was", "others were") + " withdrawn.";
  }

  private static void timeLine(StringBuilder out, List<Track> tracks, Instant at) {
    out.append("<section aria-labelledby=\"line\">\n<h2 id=\"line\">Time line</h2>\n");
    out.append("<ul class=\"legend\" aria-label=\"What the marks mean\">\n");
    for (TalkStatus status :
        List.of(
            TalkStatus.HELD,
            TalkStatus.UNDER_WAY,
            TalkStatus.SCHEDULED,
            TalkStatus.PROPOSED,
            TalkStatus.CANCELLED)) {
      String words =
          status == TalkStatus.CANCELLED
              ? "Off: postponed, cancelled, refused, broken off"
              : Words.status(status);
      out.append(
          "<li><svg class=\"symbol\" viewBox=\"0 0 24 24\" aria-hidden=\"true\"><g class=\"mark %s\">%s</g></svg> %s</li>\n"
              .formatted(
                  status.name().toLowerCase(Locale.ROOT), TimeLine.shape(status, 12, 12), words));
    }
    out.append(
        "<li><svg class=\"symbol mark held pending\" viewBox=\"0 0 24 24\" aria-hidden=\"true\">%s</svg> not sure yet</li>\n"
            .formatted(TimeLine.shape(TalkStatus.HELD, 12, 12)));
    out.append("</ul>\n");
    for (TimeLine.Layout layout : TimeLine.Layout.values()) {
      out.append(new TimeLine(tracks, at.atOffset(ZoneOffset.UTC).toLocalDate(), layout).svg());
    }
    out.append("</section>\n");
  }

  private static void news(StringBuilder out, List<Alert> alerts) {
    if (alerts.isEmpty()) {
      return;
    }
    out.append(
        "<section aria-labelledby=\"news\">\n<h2 id=\"news\">Latest alerts</h2>\n<ol class=\"news\">\n");
    alerts.stream()
        .sorted(Comparator.comparing(Alert::at).thenComparing(Alert::version).reversed())
        .limit(ALERTS_AT_MOST)
        .forEach(
            alert ->
                out.append(
                    "<li><span class=\"kind\">%s</span> <a href=\"#%s\">%s</a> <span class=\"at\">%s</span></li>\n"
                        .formatted(
                            kind(alert.type()),
                            Html.anchor(alert.roundId()),
                            Html.text(headline(alert)),
                            Words.minute(alert.at()))));
    out.append("</ol>\n</section>\n");
  }

  /** Without the kind in front, which the list says already. */
  private static String headline(Alert alert) {
    String kind = kind(alert.type()) + ": ";
    return alert.headline().startsWith(kind)
        ? alert.headline().substring(kind.length())
        : alert.headline();
  }

  private static String kind(AlertType type) {
    return switch (type) {
      case NEW -> "New";
      case UPDATE -> "Update";
      case CORRECTION -> "Correction";
      case CANCEL -> "Withdrawn";
    };
  }

  private static void expected(StringBuilder out, List<Track> tracks, LocalDate today) {
    StringBuilder list = new StringBuilder();
    for (Track track : tracks) {
      Round last = track.rounds().get(track.rounds().size() - 1);
      NextStatus next = last.nextRound().status();
      String words = "";
      Span span = Span.of(last.start(), last.end());
      if (span != null && span.last().isBefore(today) && !last.status().begun()) {
        continue;
      }
      if (last.status() == TalkStatus.SCHEDULED || last.status() == TalkStatus.PROPOSED) {
        String days = Words.days(last.start(), last.end());
        String place = Words.place(last.venue());
        words =
            Words.status(last.status()).toLowerCase(Locale.ROOT)
                + (days.isEmpty() ? "" : ", " + days)
                + (place.isEmpty() ? "" : ", " + place);
      } else if (next != null && next != NextStatus.RULED_OUT) {
        words = Words.next(last.nextRound());
      }
      if (!words.isEmpty()) {
        list.append(
            "<li><a href=\"#%s\">%s</a>: %s</li>\n"
                .formatted(Html.anchor(last.roundId()), Html.text(track.name()), Html.text(words)));
      }
    }
    if (!list.isEmpty()) {
      out.append("<section aria-labelledby=\"next\">\n<h2 id=\"next\">Next expected</h2>\n<ul>\n");
      out.append(list).append("</ul>\n</section>\n");
    }
  }

  private static void track(StringBuilder out, Track track) {
    String anchor = "t-" + Html.anchor(track.id());
    out.append(
        "<section class=\"track\" aria-labelledby=\"%s\">\n<h3 class=\"name\" id=\"%s\">%s</h3>\n"
            .formatted(anchor, anchor, Html.text(track.name())));
    track.rounds().forEach(round -> out.append(RoundEntry.html(round)));
    out.append("</section>\n");
  }

  private static String css() {
    try (InputStream in = Briefing.class.getResourceAsStream("briefing.css")) {
      if (in == null) {
        throw new IllegalStateException("briefing.css is not in the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
