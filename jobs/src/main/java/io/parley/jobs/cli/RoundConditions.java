package io.parley.jobs.cli;

import io.parley.wire.AlertType;
import java.util.List;
import picocli.CommandLine.Option;

/** Which rounds, and which alerts of them, on the command line. */
final class RoundConditions {
  @Option(
      names = "--party",
      split = ",",
      description = "Rounds with any of these parties, for instance RUS,USA.")
  List<String> parties = List.of();

  @Option(names = "--track", split = ",", description = "Rounds of these tracks.")
  List<String> tracks = List.of();

  @Option(names = "--city", split = ",", description = "Rounds in these cities.")
  List<String> cities = List.of();

  @Option(
      names = "--type",
      split = ",",
      description = "Alerts of these types: ${COMPLETION-CANDIDATES}.")
  List<AlertType> types = List.of();

  boolean nameNoRounds() {
    return parties.isEmpty() && tracks.isEmpty() && cities.isEmpty();
  }
}
