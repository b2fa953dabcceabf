package io.parley.jobs.kafka;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A Kafka record or a line of a file as it came, undecoded.
 *
 * @param key null where it has none
 * @param value null for a tombstone
 * @param topic topic or file
 * @param partition partition; 0 in files
 * @param offset offset; the line number in files
 * @param timestamp stream time, epoch milliseconds
 */
@SuppressWarnings("ArrayRecordComponent") // a value in flight, never compared
public record RawRecord(
    byte @Nullable [] key,
    byte @Nullable [] value,
    String topic,
    int partition,
    long offset,
    long timestamp) {
  /** Its stream time. */
  public Instant streamTime() {
    return Instant.ofEpochMilli(timestamp);
  }
}
