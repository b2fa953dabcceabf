package io.parley.jobs.repair;

import io.parley.wire.DeadLetter;
import org.jspecify.annotations.Nullable;

/** What the topics still keep. */
interface Kept {
  /** A record as it came. */
  @SuppressWarnings("ArrayRecordComponent") // on its way, never compared
  record Input(byte @Nullable [] key, byte[] value) {}

  /** The record at the letter's place; null where the topic no longer has it. */
  @Nullable Input find(DeadLetter letter);
}
