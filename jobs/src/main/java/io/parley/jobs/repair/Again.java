package io.parley.jobs.repair;

import io.parley.jobs.kafka.Topic;
import io.parley.jobs.settings.TopicSettings;
import io.parley.wire.DeadLetter;
import io.parley.wire.Reason;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What replaying a dead letter comes to.
 *
 * @param topic where the input goes; null where it cannot be replayed
 * @param key its key, as it was
 * @param value all of the input
 * @param whyNot one line for people; empty where it can be replayed
 */
@SuppressWarnings("ArrayRecordComponent") // on its way to Kafka, never compared
record Again(@Nullable Topic topic, byte @Nullable [] key, byte[] value, String whyNot) {
  private static final byte[] NOTHING = {};

  /**
   * Decides.
   *
   * @param kept looks the record up where the letter says it came from
   */
  static Again of(DeadLetter letter, TopicSettings topics, Kept kept) {
    if (letter.reason() == Reason.DELIVERY_FAILED) {
      return not("it is an alert that " + letter.origin() + " did not take, no input of a job");
    }
    if (letter.reason() == Reason.SINK_REFUSED) {
      return not(
          "it is a document that index "
              + letter.origin()
              + " refused, no input of a job: mend the index, then reprocess its topic");
    }
    Topic topic = topic(letter.origin(), topics);
    if (topic == null) {
      return not(letter.origin() + " is none of this installation's topics");
    }
    if (letter.reason() == Reason.EMPTY_RECORD && letter.size() == 0) {
      return not("it has no content that could be sent");
    }
    Kept.Input original = kept.find(letter);
    if (original != null && sha256(original.value()).equals(letter.sha256())) {
      return new Again(topic, original.key(), original.value(), "");
    }
    if (letter.size() == letter.head().length && sha256(letter.head()).equals(letter.sha256())) {
      return new Again(topic, key(letter), letter.head(), "");
    }
    return not(
        letter.origin()
            + " no longer has it, and the letter holds only the first "
            + letter.head().length
            + " of its "
            + letter.size()
            + " bytes");
  }

  private static Again not(String why) {
    return new Again(null, null, NOTHING, why);
  }

  private static @Nullable Topic topic(String origin, TopicSettings topics) {
    for (Topic topic : Topic.values()) {
      if (topic != Topic.DEADLETTERS && topic.name(topics).equals(origin)) {
        return topic;
      }
    }
    return null;
  }

  /** Pages are keyed by their address; without the record nothing else is known. */
  private static byte @Nullable [] key(DeadLetter letter) {
    String url = letter.url();
    return url == null ? null : url.getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  private static String sha256(byte[] value) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(value));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
