package io.parley.model;

import java.util.List;

/**
 * An event type that an article reports as its news.
 *
 * @param type what happened
 * @param confidence from 0 to 1
 * @param parties ids of those who act or are acted on, sorted; may be empty
 * @param evidence the sentence that says so
 */
public record EventMention(
    EventType type, double confidence, List<String> parties, Evidence evidence) {
  public EventMention {
    parties = parties == null ? List.of() : List.copyOf(parties);
  }
}
