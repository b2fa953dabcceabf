package io.parley.wire;

import java.time.Instant;

/**
 * One try to tell one receiver of one alert, ended: what {@code parley.deliveries} carries.
 *
 * @param alertId the alert; with {@code revision} and {@code channel} the delivery's key
 * @param channel name of the channel
 * @param delivered true where the receiver took it
 * @param tries how often it was sent
 * @param detail the receiver's answer or the last error, one line
 * @param at when it ended, wall clock
 */
public record Delivery(
    String alertId,
    int revision,
    String roundId,
    String watchId,
    String channel,
    boolean delivered,
    int tries,
    String detail,
    Instant at) {}
