package io.parley.talks;

import io.parley.model.Head;
import io.parley.model.TalkMention;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Who meets, the highest first. */
public enum Level {
  LEADERS,
  MINISTERS,
  OFFICIALS,
  MILITARY,
  EXPERTS;

  /** The levels that a mention shows: by the roles of its heads, else by its sentence. */
  static Set<Level> of(TalkMention talk) {
    EnumSet<Level> levels = EnumSet.noneOf(Level.class);
    for (Head head : talk.heads()) {
      if (head.role() != null) {
        Words.standard().levelOfRole(head.role()).ifPresent(levels::add);
      }
    }
    if (levels.isEmpty()) {
      Words.standard().levelOfSentence(talk.evidence()).ifPresent(levels::add);
    }
    return levels;
  }

  /**
   * The highest level that a round shows: by the roles of its heads, else by its sentences.
   *
   * @return empty where nothing tells
   */
  public static Optional<Level> highest(List<Head> heads, List<String> sentences) {
    Words words = Words.standard();
    Optional<Level> byRole =
        heads.stream()
            .map(Head::role)
            .filter(Objects::nonNull)
            .flatMap(role -> words.levelOfRole(role).stream())
            .min(Comparator.naturalOrder());
    return byRole.isPresent()
        ? byRole
        : sentences.stream()
            .flatMap(sentence -> words.levelOfSentence(sentence).stream())
            .min(Comparator.naturalOrder());
  }

  /**
   * True where both are known and are different kinds of meeting. Ministers and officials are one
   * kind: they stand in for each other from round to round.
   */
  static boolean differ(Set<Level> one, Set<Level> other) {
    return !one.isEmpty()
        && !other.isEmpty()
        && kinds(one).stream().noneMatch(kinds(other)::contains);
  }

  private static Set<Level> kinds(Set<Level> levels) {
    if (levels.contains(LEADERS)) {
      return EnumSet.of(LEADERS); // their ministers sit beside them
    }
    EnumSet<Level> kinds = EnumSet.noneOf(Level.class);
    for (Level level : levels) {
      kinds.add(level == MINISTERS ? OFFICIALS : level);
    }
    return kinds;
  }
}
