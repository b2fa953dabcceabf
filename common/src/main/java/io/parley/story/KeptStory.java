package io.parley.story;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the judge keeps of an open story.
 *
 * @param document what analysts see
 * @param exemplars ids of the articles that stand for the story, in order of arrival
 * @param origins publisher families and agencies whose own articles are in it
 */
public record KeptStory(StoryDocument document, List<String> exemplars, List<String> origins) {
  public KeptStory {
    exemplars = exemplars == null ? List.of() : List.copyOf(exemplars);
    origins = origins == null ? List.of() : List.copyOf(origins);
  }

  /** The story's id. */
  public String id() {
    return document.storyId();
  }

  /** The newest of what they say; null where no article is about talks. */
  @Nullable RoundSlots lastRound() {
    List<RoundSlots> rounds = document.rounds();
    return rounds.isEmpty() ? null : rounds.get(rounds.size() - 1);
  }
}
