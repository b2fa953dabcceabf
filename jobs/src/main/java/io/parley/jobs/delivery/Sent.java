package io.parley.jobs.delivery;

import io.parley.wire.Delivery;

/** A notice with how it ended. */
public record Sent(Notice notice, Delivery delivery) {}
