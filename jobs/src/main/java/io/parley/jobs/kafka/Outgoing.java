package io.parley.jobs.kafka;

import io.parley.wire.Json;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * A record ready for Kafka.
 *
 * @param key deterministic, so that a second delivery is seen as one
 * @param timestamp stream time, epoch milliseconds
 * @param lane partition it belongs to, modulo how many there are; {@link #BY_KEY} where the key
 *     decides
 */
@SuppressWarnings("ArrayRecordComponent") // a value in flight, never compared
public record Outgoing(byte[] key, byte[] value, long timestamp, int lane) {
  /** The key's hash decides about the partition. */
  public static final int BY_KEY = -1;

  /** How a record becomes one. */
  @FunctionalInterface
  public interface Writing<T> extends Serializable {
    /** Keys and encodes it. */
    Outgoing write(T record);
  }

  /** A value as JSON under a key, at its stream time. */
  public static Outgoing json(String key, Object value, Instant streamTime) {
    return json(key, value, streamTime, BY_KEY);
  }

  /** The same, in a given lane. */
  public static Outgoing json(String key, Object value, Instant streamTime, int lane) {
    return new Outgoing(
        key.getBytes(StandardCharsets.UTF_8), Json.bytes(value), streamTime.toEpochMilli(), lane);
  }
}
