package io.parley.talks;

import io.parley.wire.Round;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A readable name for a track: its parties and what tells it from their other talks. */
final class TrackName {
  private static final int MOST_PARTIES = 3;

  private TrackName() {}

  /**
   * @param rounds in order of time, at least one
   */
  static String of(List<Live> rounds) {
    Round first = rounds.get(0).shown();
    String parties =
        first.parties().stream()
            .map(id -> PartyNames.standard().name(id))
            .collect(Collectors.joining(" – "));
    String subject = subject(rounds);
    boolean many = first.parties().size() > MOST_PARTIES;
    if (subject.isEmpty()) {
      return parties;
    }
    return many && hasSeries(rounds) ? subject : parties + ": " + subject;
  }

  private static boolean hasSeries(List<Live> rounds) {
    return rounds.stream().anyMatch(live -> live.shown().series() != null);
  }

  private static String subject(List<Live> rounds) {
    String series =
        mostCommon(
            rounds.stream().map(Live::shown).map(Round::series).filter(s -> s != null).toList());
    if (!series.isEmpty()) {
      return series;
    }
    Set<Level> levels = EnumSet.noneOf(Level.class);
    rounds.forEach(live -> levels.addAll(live.cluster().facts().levels()));
    String topic =
        mostCommon(rounds.stream().flatMap(live -> live.shown().topics().stream()).toList());
    if (!topic.isEmpty()) {
      return topic;
    }
    if (levels.equals(Set.of(Level.EXPERTS))) {
      return "experts";
    }
    return levels.contains(Level.LEADERS) ? "leaders" : "";
  }

  /** The most frequent; among equals the shortest, then the first in the alphabet. */
  private static String mostCommon(List<String> values) {
    Map<String, Integer> counts = new TreeMap<>();
    values.forEach(v -> counts.merge(v, 1, Integer::sum));
    String best = "";
    int most = 0;
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      boolean shorter = entry.getKey().length() < best.length();
      if (entry.getValue() > most || (entry.getValue() == most && shorter)) {
        best = entry.getKey();
        most = entry.getValue();
      }
    }
    return best;
  }
}
