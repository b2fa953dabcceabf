package io.parley.event;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Standing formats of talks whose members every reader knows ({@code formats.tsv}): "six-party
 * talks". Immutable.
 */
final class Formats {
  /** A format: its name and who sits there. */
  record Format(String name, List<String> parties) {}

  private final Lexicon lexicon;
  private final Map<String, List<String>> groups = new HashMap<>();

  Formats(WordClasses classes) {
    lexicon = Lexicon.load("formats.tsv", classes);
    for (Table.Row row : Table.load("groups.tsv", 2).rows()) {
      groups.put(row.get(0), Arrays.asList(row.get(1).split(" ")));
    }
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

  /** The same parties with a group replaced by the states in it. */
  Set<String> expanded(Set<String> ids) {
    Set<String> all = new TreeSet<>();
    for (String id : ids) {
      List<String> members = groups.get(id);
      if (members == null) {
        all.add(id);
      } else {
        all.addAll(members);
      }
    }
    return all;
  }
}
