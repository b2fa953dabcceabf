package io.parley.story;

import java.io.Serializable;
import java.time.Duration;

/**
 * What the judge is set to; one setting serves all sets it was measured on.
 *
 * @param window an article joins no story that has been quiet longer than this
 * @param joinAt likeness to a story, from 0 to 1, at which an article joins it
 * @param exemplars most articles that stand for a story
 */
public record StorySettings(Duration window, double joinAt, int exemplars) implements Serializable {
  /** As measured. */
  public static final StorySettings MEASURED = new StorySettings(Duration.ofHours(72), 0.33, 24);

  public StorySettings {
    if (window.isNegative() || window.isZero()) {
      throw new IllegalArgumentException("the window must be longer than nothing: " + window);
    }
    if (!(joinAt > 0 && joinAt <= 1)) {
      throw new IllegalArgumentException("joinAt must be above 0 and at most 1: " + joinAt);
    }
    if (exemplars < 1) {
      throw new IllegalArgumentException("a story needs an exemplar: " + exemplars);
    }
  }
}
