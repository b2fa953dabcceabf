package io.parley.event;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Standing formats of talks whose members every reader knows ({@code formats.tsv}): "six-party
 * talks". Immutable.
 */
final class Formats {
  /** A format: its name and who sits there. */
  record Format(String name, List<String> parties) {}

  private final Lexicon lexicon;

  Formats(WordClasses classes) {
    lexicon = Lexicon.load("formats.tsv", classes);
  }

  /** The format that the anchor's own phrase names; null where it names none. */
  @Nullable Format near(Anchor anchor) {
    for (Lexicon.Match match : lexicon.find(anchor.reading().words())) {
      if (match.from() >= anchor.from() - 2 && match.to() <= anchor.to() + 8) {
        return new Format(match.meaning(), Arrays.asList(match.entry().column(2).split(" ")));
      }
    }
    return null;
  }
}
