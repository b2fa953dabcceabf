package io.parley.story;

import io.parley.model.EventType;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an article is about, as far as it joins and parts stories.
 *
 * @param terms hashes of its words, ascending
 * @param words for each term its weight, of length 1 together
 * @param names for each term its weight as a name or a number, 0 where it is neither; of length 1
 *     together, or all 0
 * @param actors the states and organisations it names most, at most three, sorted
 * @param events what it reports as news
 * @param round the round it is about; null where it is about none
 */
public record News(
    int[] terms,
    float[] words,
    float[] names,
    List<String> actors,
    List<EventType> events,
    @Nullable RoundSlots round) {
  public News {
    actors = actors == null ? List.of() : List.copyOf(actors);
    events = events == null ? List.of() : List.copyOf(events);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof News that
        && Arrays.equals(terms, that.terms)
        && Arrays.equals(words, that.words)
        && Arrays.equals(names, that.names)
        && actors.equals(that.actors)
        && events.equals(that.events)
        && Objects.equals(round, that.round);
  }

  @Override
  public int hashCode() {
    return Objects.hash(Arrays.hashCode(terms), Arrays.hashCode(words), actors, events, round);
  }

  @Override
  public String toString() {
    return "News[" + terms.length + " terms, " + actors + ", " + events + ", " + round + "]";
  }
}
