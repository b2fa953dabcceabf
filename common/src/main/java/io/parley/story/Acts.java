package io.parley.story;

import io.parley.model.EventType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an article reports to be done, by whom and at which talks, in the form in which it is
 * compared many times.
 *
 * @param events a bit for each event type
 * @param actors the states and organisations it names most, sorted
 * @param round the round it is about
 */
record Acts(int events, List<String> actors, @Nullable RoundSlots round) {
  static Acts of(News news) {
    int events = 0;
    for (EventType event : news.events()) {
      events |= bit(event);
    }
    return new Acts(events, news.actors(), news.round());
  }

  static int bit(EventType event) {
    return 1 << event.ordinal();
  }
}
