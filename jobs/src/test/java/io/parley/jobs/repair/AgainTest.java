package io.parley.jobs.repair;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.parley.jobs.kafka.DeadLetters;
import io.parley.jobs.kafka.Topic;
import io.parley.jobs.settings.Settings;
import io.parley.jobs.settings.TopicSettings;
import io.parley.wire.DeadLetter;
import io.parley.wire.Reason;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AgainTest {
  private static final TopicSettings TOPICS = Settings.defaults().topics();
  private static final String ARTICLES = "parley.articles";
  private static final Kept NOTHING_KEPT = letter -> null;

  @Test
  void aKeptInputGoesWithItsKeyToTheTopicItCameFrom() {
    byte[] key = bytes("the key");
    byte[] value = new byte[3 * DeadLetters.HEAD];
    Again again =
        Again.of(
            letter(value, Reason.NOT_ARTICLE, ARTICLES),
            TOPICS,
            letter -> letter.offset() == 17 ? new Kept.Input(key, value) : null);
    assertEquals("", again.whyNot());
    assertEquals(Topic.ARTICLES, again.topic());
    assertArrayEquals(key, again.key());
    assertArrayEquals(value, again.value());
  }

  @Test
  void aSmallInputThatIsNoLongerKeptComesOutOfItsLetter() {
    Again again =
        Again.of(letter(bytes("{…"), Reason.NOT_JSON, "parley.talks"), TOPICS, NOTHING_KEPT);
    assertEquals(Topic.TALKS, again.topic());
    assertArrayEquals(bytes("{…"), again.value());
    assertArrayEquals(bytes("https://news.example/1"), again.key());
  }

  @Test
  void aRecordThatIsAnotherByNowIsNotTakenForIt() {
    byte[] large = new byte[DeadLetters.HEAD + 1];
    Again again =
        Again.of(
            letter(large, Reason.OVERSIZE, ARTICLES),
            TOPICS,
            letter -> new Kept.Input(null, bytes("of a topic made anew")));
    assertNull(again.topic());
    assertEquals(
        "parley.articles no longer has it, and the letter holds only the first 65536 of its 65537"
            + " bytes",
        again.whyNot());
  }

  @Test
  void whatIsNoInputOfAJobSaysSo() {
    assertSays("an alert that channel desk did not take", Reason.DELIVERY_FAILED, "channel desk");
    assertSays("index parley-rounds-g1 refused", Reason.SINK_REFUSED, "parley-rounds-g1");
    assertSays("none of this installation's topics", Reason.NOT_JSON, "other.articles");
    assertSays("none of this installation's topics", Reason.NOT_JSON, "parley.deadletters");
    Again empty =
        Again.of(letter(new byte[0], Reason.EMPTY_RECORD, ARTICLES), TOPICS, NOTHING_KEPT);
    assertTrue(empty.whyNot().contains("no content"), empty.whyNot());
  }

  private static void assertSays(String why, Reason reason, String origin) {
    Again again = Again.of(letter(bytes("{}"), reason, origin), TOPICS, NOTHING_KEPT);
    assertNull(again.topic());
    assertTrue(again.whyNot().contains(why), again.whyNot());
  }

  private static DeadLetter letter(byte[] value, Reason reason, String origin) {
    return DeadLetters.of(
        value, reason, "a test", origin, 0, 17, Instant.EPOCH, "https://news.example/1");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
