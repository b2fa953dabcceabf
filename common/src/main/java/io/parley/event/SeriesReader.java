package io.parley.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the name an article gives a track of talks ({@code series.tsv}). Immutable, thread-safe.
 */
final class SeriesReader {
  /** A name and its words, {@code from} to {@code to}, exclusive. */
  record Found(String name, Reading reading, int from, int to) {}

  private final Lexicon lexicon;

  SeriesReader(WordClasses classes) {
    lexicon = Lexicon.load("series.tsv", classes);
  }

  @Nullable Found find(List<Reading> readings) {
    for (Reading reading : readings) {
      Words words = reading.words();
      for (Lexicon.Match match : lexicon.find(words)) {
        if (match.meaning().equals("name")) {
          return new Found(
              words.slice(match.from(), match.to()), reading, match.from(), match.to());
        }
      }
      for (Name name : reading.names()) {
        for (Lexicon.Match match : lexicon.find(words)) {
          boolean follows = match.meaning().equals("after-city") && match.from() == name.to();
          if (follows && name.city()) {
            return new Found(
                words.slice(name.from(), match.to()), reading, name.from(), match.to());
          }
        }
      }
    }
    return null;
  }
}
