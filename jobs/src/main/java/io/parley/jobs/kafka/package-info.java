/**
 * Kafka's side of the jobs. In: topics, as raw bytes with their place and time, so that no record
 * can stop a source. Out: records of {@link io.parley.wire} with a key that makes a second delivery
 * harmless and with stream time as their timestamp; what cannot be decoded, or is too large to be
 * sent, becomes a {@link io.parley.wire.DeadLetter}.
 */
@NullMarked
package io.parley.jobs.kafka;

import org.jspecify.annotations.NullMarked;
