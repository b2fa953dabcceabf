package io.parley.jobs.settings;

import java.io.Serializable;
import java.time.Duration;
import java.util.List;

/**
 * How alerts reach people.
 *
 * @param tries how often one message is sent, at most
 * @param backoff pause before the second try
 * @param warmUp how long a fresh job waits for the watches
 * @param allowPrivate true where receivers may have private addresses
 */
public record DeliverySettings(
    int tries, Duration backoff, Duration warmUp, boolean allowPrivate, List<Channel> channels)
    implements Serializable {
  static DeliverySettings of(Values values) {
    boolean allowPrivate = values.flag("delivery.allow-private");
    return new DeliverySettings(
        values.number("delivery.tries", 1, 20),
        values.duration("delivery.backoff"),
        values.duration("delivery.warm-up"),
        allowPrivate,
        Channel.allOf(values, allowPrivate));
  }
}
