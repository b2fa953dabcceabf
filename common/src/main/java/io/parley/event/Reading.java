package io.parley.event;

import io.parley.entity.NamedSpan;
import io.parley.model.EntityKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One sentence with all that was found in it before any decision is taken. Immutable. */
final class Reading {
  private final Words words;
  private final List<Name> names;
  private final List<DayPhrase> days;
  private final List<Verb> verbs;
  private final List<Lexicon.Match> cues;
  private final int order;
  private final @Nullable Name[] nameAt;
  private final @Nullable Verb[] verbAt;
  private @Nullable Symbols symbols;

  Reading(
      Words words,
      List<NamedSpan> spans,
      Sides sides,
      List<DayPhrase> days,
      List<Verb> verbs,
      List<Lexicon.Match> cues,
      int order) {
    this.words = words;
    this.days = days;
    this.verbs = verbs;
    this.cues = cues;
    this.order = order;
    List<Name> placed = new ArrayList<>();
    for (NamedSpan span : spans) {
      int from = words.at(span.start());
      int to = from;
      while (to < words.size() && words.start(to) < span.end()) {
        to++;
      }
      // "in March": there is a town of that name.
      boolean month = span.kind() == EntityKind.CITY && dayAt(from) != null;
      if (to > from && !month) {
        placed.add(new Name(from, to, span, sides.of(span)));
      }
    }
    this.names = List.copyOf(placed);
    nameAt = new Name[words.size()];
    for (int n = placed.size() - 1; n >= 0; n--) {
      Name name = placed.get(n);
      Arrays.fill(nameAt, name.from(), name.to(), name);
    }
    verbAt = new Verb[words.size()];
    for (int v = verbs.size() - 1; v >= 0; v--) {
      Verb verb = verbs.get(v);
      Arrays.fill(verbAt, verb.from(), Math.min(verb.to(), words.size()), verb);
    }
  }

  Words words() {
    return words;
  }

  List<Name> names() {
    return names;
  }

  List<DayPhrase> days() {
    return days;
  }

  List<Verb> verbs() {
    return verbs;
  }

  /** Matches of {@code cues.tsv}. */
  List<Lexicon.Match> cues() {
    return cues;
  }

  /** Place in the article, the title first. */
  int order() {
    return order;
  }

  /** The first match of a meaning; null where there is none. */
  Lexicon.@Nullable Match cue(String meaning) {
    return Lexicon.first(cues, meaning);
  }

  /** True where a match of a meaning touches a word. */
  boolean cueAt(String meaning, int word) {
    for (Lexicon.Match match : cues) {
      if (match.from() <= word && word < match.to() && match.meaning().equals(meaning)) {
        return true;
      }
    }
    return false;
  }

  /** The name that covers a word; null where none does. */
  @Nullable Name nameAt(int word) {
    return word < 0 || word >= nameAt.length ? null : nameAt[word];
  }

  /** The verb whose group holds a word; null where none does. */
  @Nullable Verb verbAt(int word) {
    return word < 0 || word >= verbAt.length ? null : verbAt[word];
  }

  /** The day phrase that holds a word; null where none does. */
  @Nullable DayPhrase dayAt(int word) {
    for (DayPhrase day : days) {
      if (day.from() <= word && word < day.to()) {
        return day;
      }
    }
    return null;
  }

  /** The sentence as classifiers read it. */
  Symbols symbols() {
    Symbols made = symbols;
    if (made == null) {
      made = Symbols.of(this);
      symbols = made;
    }
    return made;
  }

  @Override
  public String toString() {
    return words.sentence();
  }
}
