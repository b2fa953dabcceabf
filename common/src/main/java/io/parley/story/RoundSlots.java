package io.parley.story;

import io.parley.model.TalkMention;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an article says of the round it is about, as far as it parts stories.
 *
 * @param parties ids of those who negotiate, sorted
 * @param round ordinal
 * @param start ISO day or month
 * @param end ISO day
 * @param stage whether the round is ahead, on or off
 */
public record RoundSlots(
    List<String> parties,
    @Nullable Integer round,
    @Nullable String start,
    @Nullable String end,
    Stage stage) {
  public RoundSlots {
    parties = parties == null ? List.of() : List.copyOf(parties);
  }

  /** What kind of news a round is; an announcement and the round itself are two stories. */
  public enum Stage {
    AHEAD,
    ON,
    OFF
  }

  static RoundSlots of(TalkMention talk) {
    Stage stage =
        switch (talk.status()) {
          case HELD, UNDER_WAY, SUSPENDED -> Stage.ON;
          case SCHEDULED, PROPOSED -> Stage.AHEAD;
          case POSTPONED, CANCELLED, REFUSED -> Stage.OFF;
        };
    return new RoundSlots(talk.parties(), talk.round(), talk.start(), talk.end(), stage);
  }
}
