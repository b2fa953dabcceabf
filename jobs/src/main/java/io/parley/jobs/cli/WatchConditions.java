package io.parley.jobs.cli;

import io.parley.model.TalkStatus;
import io.parley.wire.AlertType;
import io.parley.wire.Watch;
import java.util.List;
import picocli.CommandLine.Option;

/** What a watch asks for, on the command line. */
final class WatchConditions {
  @Option(
      names = "--party",
      split = ",",
      description = "Hears rounds with any of these parties, for instance RUS,USA.")
  List<String> parties = List.of();

  @Option(names = "--track", split = ",", description = "Hears rounds of these tracks.")
  List<String> tracks = List.of();

  @Option(names = "--city", split = ",", description = "Hears rounds in these cities.")
  List<String> cities = List.of();

  @Option(
      names = "--status",
      split = ",",
      description = "Hears rounds with these statuses: ${COMPLETION-CANDIDATES}.")
  List<TalkStatus> statuses = List.of();

  @Option(
      names = "--type",
      split = ",",
      description = "Hears alerts of these types: ${COMPLETION-CANDIDATES}.")
  List<AlertType> types = List.of();

  Watch watch(String name, String channel) {
    return new Watch(name, channel, parties, tracks, cities, statuses, types);
  }

  boolean areNone() {
    return parties.isEmpty()
        && tracks.isEmpty()
        && cities.isEmpty()
        && statuses.isEmpty()
        && types.isEmpty();
  }
}
