package io.parley.jobs.kafka;

import io.parley.wire.Json;
import java.io.IOException;
import java.io.Serializable;

/** How one of Parley's own records is read out of a Kafka record that has a value. */
@FunctionalInterface
public interface Reading<T> extends Serializable {
  /**
   * Reads it.
   *
   * @throws IOException where the value is not that record
   */
  T read(byte[] value, RawRecord record) throws IOException;

  /** The value is the record's JSON. */
  static <T> Reading<T> json(Class<T> type) {
    return (value, record) -> Json.read(value, type);
  }
}
