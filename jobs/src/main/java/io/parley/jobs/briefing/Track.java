package io.parley.jobs.briefing;

import io.parley.wire.Round;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One series of talks.
 *
 * @param rounds by their first day, undated ones by when they were first reported
 */
record Track(String id, String name, List<Round> rounds) {
  private static final Comparator<Round> ORDER =
      Comparator.comparing(Track::sortDay)
          .thenComparing(Round::firstReportedAt)
          .thenComparing(Round::roundId);

  /** The tracks of all rounds that stand, those with the latest news first. */
  static List<Track> of(List<Round> rounds) {
    Map<String, List<Round>> byTrack = new LinkedHashMap<>();
    for (Round round : rounds) {
      if (!round.withdrawn()) {
        byTrack.computeIfAbsent(round.trackId(), id -> new ArrayList<>()).add(round);
      }
    }
    List<Track> tracks = new ArrayList<>();
    byTrack.forEach(
        (id, own) -> {
          own.sort(ORDER);
          tracks.add(new Track(id, own.get(own.size() - 1).track(), List.copyOf(own)));
        });
    tracks.sort(Comparator.comparing(Track::lastNews).reversed().thenComparing(Track::id));
    return tracks;
  }

  private static String sortDay(Round round) {
    Span span = Span.of(round.start(), round.end());
    return span == null
        ? round.firstReportedAt().toString().substring(0, 10)
        : span.first().toString();
  }

  private String lastNews() {
    return rounds.stream()
        .map(r -> r.lastReportedAt().toString())
        .max(String::compareTo)
        .orElse("");
  }
}
