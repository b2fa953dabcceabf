package io.parley.wire;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What channels are not to hear for a while: carried by {@code parley.watches} beside the watches,
 * keyed by {@code silence:} and its id. An empty list asks for nothing in particular.
 *
 * @param silenceId unique
 * @param channel name of the channel that is spared; null for all
 * @param parties holds back rounds in which any of these takes part
 * @param trackIds holds back rounds of these tracks
 * @param cities holds back rounds in these cities
 * @param types holds back alerts of these types; where empty new ones and updates, since a
 *     correction or a cancellation takes back what was told before
 * @param until when it ends, wall clock
 * @param by who asked for it
 * @param why one line
 */
public record Silence(
    String silenceId,
    @Nullable String channel,
    List<String> parties,
    List<String> trackIds,
    List<String> cities,
    List<AlertType> types,
    Instant until,
    String by,
    String why) {
  /** What the keys of silences on their topic begin with. */
  public static final String KEY = "silence:";

  private static final List<AlertType> NEWS = List.of(AlertType.NEW, AlertType.UPDATE);

  public Silence {
    parties = parties == null ? List.of() : List.copyOf(parties);
    trackIds = trackIds == null ? List.of() : List.copyOf(trackIds);
    cities = cities == null ? List.of() : List.copyOf(cities);
    types = types == null ? List.of() : List.copyOf(types);
    by = by == null ? "" : by;
    why = why == null ? "" : why;
  }

  /** Whether a channel is not to hear of this alert now. */
  public boolean holdsBack(Alert alert, String toChannel, Instant now) {
    return now.isBefore(until)
        && (channel == null || channel.equals(toChannel))
        && (parties.isEmpty() || parties.stream().anyMatch(alert.parties()::contains))
        && (trackIds.isEmpty() || trackIds.contains(alert.trackId()))
        && (cities.isEmpty() || cities.contains(alert.city()))
        && (types.isEmpty() ? NEWS : types).contains(alert.type());
  }
}
