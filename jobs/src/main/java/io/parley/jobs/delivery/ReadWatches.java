package io.parley.jobs.delivery;

import io.parley.jobs.kafka.DeadLetters;
import io.parley.jobs.kafka.RawRecord;
import io.parley.wire.Json;
import io.parley.wire.Reason;
import io.parley.wire.Silence;
import io.parley.wire.Watch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Watches and silences out of their compacted topic: the key names them, no value means that it is
 * gone.
 */
final class ReadWatches extends ProcessFunction<RawRecord, WatchChange> {
  private static final long serialVersionUID = 1;

  @Override
  public void processElement(RawRecord record, Context context, Collector<WatchChange> out) {
    byte[] key = record.key();
    byte[] value = record.value();
    if (key == null) {
      context.output(
          DeadLetters.TAG, DeadLetters.of(record, Reason.BAD_FIELD, "a watch without a key", null));
      return;
    }
    String name = new String(key, StandardCharsets.UTF_8);
    if (value == null) {
      out.collect(new WatchChange(name, null, null));
      return;
    }
    try {
      out.collect(
          name.startsWith(Silence.KEY)
              ? new WatchChange(name, null, Json.read(value, Silence.class))
              : new WatchChange(name, Json.read(value, Watch.class), null));
    } catch (IOException | RuntimeException e) {
      context.output(
          DeadLetters.TAG,
          DeadLetters.of(
              record, Reason.NOT_JSON, "neither watch nor silence: " + e.getMessage(), null));
    }
  }
}
