package io.parley.event;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds who mediates in an article, by the phrases of {@code mediators.tsv} and the names beside
 * them. Immutable, thread-safe.
 */
final class MediatorReader {
  /** Where a mediator is named as one. */
  record Found(Reading reading, Name name) {}

  private final Lexicon lexicon;

  MediatorReader(WordClasses classes) {
    lexicon = Lexicon.load("mediators.tsv", classes);
  }

  /** Mediators by id, in order of the text. */
  Map<String, Found> find(List<Reading> readings) {
    Map<String, Found> found = new LinkedHashMap<>();
    for (Reading reading : readings) {
      compound(reading, found);
      for (Lexicon.Match match : lexicon.find(reading.words())) {
        int reach = Integer.parseInt(match.entry().column(2));
        switch (match.meaning()) {
          case "before" -> before(reading, match.from(), reach, found);
          case "after" -> after(reading, match.to(), reach, found);
          case "around" -> {
            before(reading, match.from(), reach, found);
            after(reading, match.to(), reach, found);
          }
          default -> throw match.entry().row().wrong("no such place: " + match.meaning());
        }
      }
    }
    return found;
  }

  /** "EU-mediated", "Qatari-brokered". */
  private static void compound(Reading reading, Map<String, Found> found) {
    for (Name name : reading.names()) {
      String word = reading.words().low(name.to() - 1);
      boolean says =
          word.endsWith("-mediated")
              || word.endsWith("-brokered")
              || word.endsWith("-facilitated")
              || word.endsWith("-sponsored")
              || (word.endsWith("-led")
                  && name.party() != null
                  && name.span().kind() == io.parley.model.EntityKind.ORGANISATION);
      if (says) {
        put(reading, name, found);
      }
    }
  }

  private static void before(Reading reading, int at, int reach, Map<String, Found> found) {
    int edge = at;
    for (int i = reading.names().size() - 1; i >= 0; i--) {
      Name name = reading.names().get(i);
      if (name.to() > edge) {
        continue;
      }
      if (edge - name.to() > reach || broken(reading.words(), name.to(), edge, reach)) {
        return;
      }
      put(reading, name, found);
      boolean joined = linked(reading.words(), name.from() - 1);
      if (!joined) {
        return;
      }
      edge = name.from();
    }
  }

  private static void after(Reading reading, int at, int reach, Map<String, Found> found) {
    int edge = at;
    for (Name name : reading.names()) {
      if (name.from() < edge) {
        continue;
      }
      boolean first = edge == at;
      if (name.from() - edge > (first ? reach : 3)
          || broken(reading.words(), edge, name.from(), reach)) {
        return;
      }
      if (!first && !linked(reading.words(), name.from() - 1) && !linked(reading.words(), edge)) {
        return;
      }
      put(reading, name, found);
      edge = name.to();
    }
  }

  private static boolean linked(Words words, int i) {
    String word = words.low(i);
    return word.equals("and") || word.equals(",");
  }

  private static boolean broken(Words words, int from, int to, int reach) {
    for (int i = from; i < to; i++) {
      String word = words.low(i);
      if (Clauses.ends(word)
          || (reach < 4 && word.equals("between"))
          || word.equals("that")
          || word.equals("said")) {
        return true;
      }
    }
    return false;
  }

  private static void put(Reading reading, Name name, Map<String, Found> found) {
    String id = party(name);
    if (id != null) {
      found.putIfAbsent(id, new Found(reading, name));
    }
  }

  private static @Nullable String party(Name name) {
    return name.party();
  }
}
