package io.parley.story;

import java.time.Instant;
import java.util.List;

/**
 * A story as analysts see it.
 *
 * @param storyId its id
 * @param language ISO 639-1 code of its articles
 * @param title headline of its most central article: the one most like all of them together
 * @param sentence a sentence that represents it: the first of the most central article
 * @param centralArticle id of the most central article
 * @param firstSeen stream time of its first article
 * @param lastSeen stream time of its latest article
 * @param articles how many articles, copies among them
 * @param copies how many of them republish another
 * @param origins how many independent origins its articles have
 * @param countries ids of the states it names, most named first
 * @param eventTypes types it reports, most reported first, in lower case
 * @param places cities it names, most named first
 * @param parties ids of the parties to the talks it is about
 * @param rounds what its articles say of the rounds they speak of, each once, the last said last
 */
public record StoryDocument(
    String storyId,
    String language,
    String title,
    String sentence,
    String centralArticle,
    Instant firstSeen,
    Instant lastSeen,
    int articles,
    int copies,
    int origins,
    List<Counted> countries,
    List<Counted> eventTypes,
    List<Counted> places,
    List<String> parties,
    List<RoundSlots> rounds) {
  public StoryDocument {
    countries = countries == null ? List.of() : List.copyOf(countries);
    eventTypes = eventTypes == null ? List.of() : List.copyOf(eventTypes);
    places = places == null ? List.of() : List.copyOf(places);
    parties = parties == null ? List.of() : List.copyOf(parties);
    rounds = rounds == null ? List.of() : List.copyOf(rounds);
  }
}
