package io.parley.jobs.delivery;

import io.parley.wire.Alert;

/**
 * An alert that one channel is to hear.
 *
 * @param watchId the watch that asked for it; {@code *} where the channel hears everything
 */
public record Notice(Alert alert, String channel, String watchId) {}
