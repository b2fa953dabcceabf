package io.parley.wire;

import io.parley.model.TalkStatus;
import java.util.List;

/**
 * Who hears what: what the compacted {@code parley.watches} carries, keyed by {@code watchId}. An
 * empty list asks for nothing in particular, so a watch with only empty lists hears everything.
 *
 * @param watchId unique
 * @param channel name of a channel in the operator's settings; addresses never travel on a topic
 * @param parties hears rounds in which any of these takes part
 * @param trackIds hears rounds of these tracks
 * @param cities hears rounds in these cities
 * @param statuses hears rounds with these statuses
 * @param types hears alerts of these types
 */
public record Watch(
    String watchId,
    String channel,
    List<String> parties,
    List<String> trackIds,
    List<String> cities,
    List<TalkStatus> statuses,
    List<AlertType> types) {
  public Watch {
    parties = parties == null ? List.of() : List.copyOf(parties);
    trackIds = trackIds == null ? List.of() : List.copyOf(trackIds);
    cities = cities == null ? List.of() : List.copyOf(cities);
    statuses = statuses == null ? List.of() : List.copyOf(statuses);
    types = types == null ? List.of() : List.copyOf(types);
  }

  /** True where this watch wants to hear of the alert. */
  public boolean hears(Alert alert) {
    return (parties.isEmpty() || parties.stream().anyMatch(alert.parties()::contains))
        && (trackIds.isEmpty() || trackIds.contains(alert.trackId()))
        && (cities.isEmpty() || cities.contains(alert.city()))
        && (statuses.isEmpty() || statuses.contains(alert.status()))
        && (types.isEmpty() || types.contains(alert.type()));
  }
}
