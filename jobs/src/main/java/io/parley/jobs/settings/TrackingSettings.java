package io.parley.jobs.settings;

import java.io.Serializable;
import java.time.Duration;

/**
 * How long tracking waits for more.
 *
 * @param disorder stream time by which articles may arrive out of order
 * @param quiet processing time without an article after which the order buffer is emptied
 * @param talksWait how long talks wait at least for older ones before they are written to their log
 * @param tick how often gathered updates are looked at in a quiet hour
 */
public record TrackingSettings(Duration disorder, Duration quiet, Duration talksWait, Duration tick)
    implements Serializable {
  static TrackingSettings of(Values values) {
    return new TrackingSettings(
        values.duration("stories.disorder"),
        values.duration("stories.quiet"),
        values.duration("talks.wait"),
        values.duration("talks.tick"));
  }
}
