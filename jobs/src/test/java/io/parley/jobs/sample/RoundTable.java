package io.parley.jobs.sample;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parley.wire.Alert;
import io.parley.wire.AlertType;
import io.parley.wire.Json;
import io.parley.wire.Round;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The rounds that stand at the end and which of them a {@code new} alert told of, a line each,
 * without what names the order of arrival: ids, versions and the words on which other round was
 * nearest.
 */
public final class RoundTable {
  private static final List<String> OF_ARRIVAL =
      List.of("round_id", "track_id", "version", "previous_round_id", "explanation");

  private final Map<String, Round> rounds = new HashMap<>();
  private final Map<String, Integer> told = new HashMap<>();

  /** Takes in a later state of a round. */
  public void add(Round round) {
    rounds.put(round.roundId(), round);
  }

  /** Takes in an alert; one that came before is the same. */
  public void add(Alert alert) {
    if (alert.type() == AlertType.NEW) {
      told.merge(alert.roundId(), 1, Integer::sum);
    }
  }

  /** Each round that stands. */
  public Set<String> lines() {
    Map<String, Set<String>> tracks = new HashMap<>();
    for (Round round : standing()) {
      tracks.computeIfAbsent(round.trackId(), id -> new TreeSet<>()).add(name(round));
    }
    Set<String> lines = new TreeSet<>();
    for (Round round : standing()) {
      ObjectNode line = Json.mapper().valueToTree(round);
      line.remove(OF_ARRIVAL);
      Round previous = round.previousRoundId() == null ? null : rounds.get(round.previousRoundId());
      lines.add(
          line
              + " after "
              + (previous == null ? "none" : name(previous))
              + " in "
              + tracks.get(round.trackId()));
    }
    return lines;
  }

  /** Each round that stands and was told of as new. */
  public Set<String> told() {
    Set<String> lines = new TreeSet<>();
    for (Round round : standing()) {
      if (told.containsKey(round.roundId())) {
        lines.add(name(round));
      }
    }
    return lines;
  }

  private Collection<Round> standing() {
    List<Round> standing = new ArrayList<>(rounds.values());
    standing.removeIf(Round::withdrawn);
    return standing;
  }

  private static String name(Round round) {
    return round.parties() + " " + round.start() + " " + new TreeSet<>(round.articles());
  }
}
