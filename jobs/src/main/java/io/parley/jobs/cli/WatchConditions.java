package io.parley.jobs.cli;

import io.parley.model.TalkStatus;
import io.parley.wire.Watch;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a watch asks for, on the command line. */
final class WatchConditions {
  @Mixin RoundConditions which = new RoundConditions();

  @Option(
      names = "--status",
      split = ",",
      description = "Rounds with these statuses: ${COMPLETION-CANDIDATES}.")
  List<TalkStatus> statuses = List.of();

  Watch watch(String name, String channel) {
    return new Watch(
        name, channel, which.parties, which.tracks, which.cities, statuses, which.types);
  }

  boolean areNone() {
    return which.nameNoRounds() && statuses.isEmpty() && which.types.isEmpty();
  }
}
