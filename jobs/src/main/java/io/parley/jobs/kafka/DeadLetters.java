package io.parley.jobs.kafka;

import io.parley.wire.DeadLetter;
import io.parley.wire.Reason;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;

/** Makes dead letters: the reason, the place, the hash of all of it and its first 64 KiB. */
public final class DeadLetters {
  /** Bytes of an input that its dead letter keeps. */
  public static final int HEAD = 64 << 10;

  private static final int DETAIL = 500;

  /** Side output for them. */
  public static final OutputTag<DeadLetter> TAG = new OutputTag<>("dead-letters") {};

  private DeadLetters() {}

  /** A dead letter of a record as it came. */
  public static DeadLetter of(
      RawRecord record, Reason reason, String detail, @Nullable String url) {
    byte[] value = record.value();
    return of(
        value == null ? new byte[0] : value,
        reason,
        detail,
        record.topic(),
        record.partition(),
        record.offset(),
        record.streamTime(),
        url);
  }

  /** A dead letter of bytes that were to be stored or sent somewhere. */
  public static DeadLetter of(
      byte[] value,
      Reason reason,
      String detail,
      String origin,
      int partition,
      long offset,
      Instant streamTime,
      @Nullable String url) {
    return new DeadLetter(
        reason,
        oneLine(detail),
        origin,
        partition,
        offset,
        streamTime,
        value.length,
        sha256(value),
        value.length <= HEAD ? value : Arrays.copyOf(value, HEAD),
        url);
  }

  /** Key under which it is sent: a second delivery has the same. */
  static String key(DeadLetter letter) {
    return letter.origin()
        + "/"
        + letter.partition()
        + "/"
        + letter.offset()
        + "/"
        + letter.reason();
  }

  private static String oneLine(String detail) {
    String line = detail.replaceAll("[\\p{Cntrl}]", " ").strip();
    return line.length() <= DETAIL ? line : line.substring(0, DETAIL);
  }

  private static String sha256(byte[] value) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(value));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }
}
