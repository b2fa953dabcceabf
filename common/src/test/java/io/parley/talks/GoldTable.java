package io.parley.talks;

import io.parley.wire.Round;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * A table of rounds without what depends on the order of arrival: ids, versions, reception times.
 */
final class GoldTable {
  private GoldTable() {}

  static List<String> of(Collection<Round> rounds) {
    Map<String, Round> byId = new HashMap<>();
    Map<String, TreeSet<String>> tracks = new HashMap<>();
    for (Round round : rounds) {
      byId.put(round.roundId(), round);
      tracks.computeIfAbsent(round.trackId(), k -> new TreeSet<>()).add(name(round));
    }
    return rounds.stream()
        .map(
            r ->
                String.join(
                    " | ",
                    name(r),
                    String.valueOf(r.status()),
                    r.pending() ? "pending" : "due",
                    String.valueOf(r.standing()),
                    String.valueOf(r.origins()),
                    String.valueOf(r.mediators()),
                    String.valueOf(r.series()),
                    String.valueOf(r.venue()),
                    String.valueOf(r.hours()),
                    String.valueOf(r.heads()),
                    String.valueOf(r.topics()),
                    String.valueOf(r.outcome()),
                    String.valueOf(r.nextRound()),
                    r.track(),
                    String.valueOf(tracks.get(r.trackId())),
                    r.previousRoundId() == null || byId.get(r.previousRoundId()) == null
                        ? "-"
                        : name(byId.get(r.previousRoundId()))))
        .sorted()
        .toList();
  }

  private static String name(Round r) {
    return r.parties()
        + " "
        + r.round()
        + " "
        + r.start()
        + " "
        + r.end()
        + " "
        + new TreeSet<>(r.articles());
  }
}
