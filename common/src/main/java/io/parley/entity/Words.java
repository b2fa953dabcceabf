package io.parley.entity;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Closed classes of English words the rules look for, from {@code words.tsv}. Immutable. */
final class Words {
  /** A class of words. */
  enum Kind {
    /** Before a place: "in", "from". */
    PLACE_PREPOSITION,
    /** What persons and governments do: "said", "met". */
    SAYING,
    LED,
    /** What is led: "delegation", "side". */
    TEAM,
    SENT,
    /** "flanked by". */
    JOINED,
    /** After two names: what those who face each other do. */
    FACING,
    DETERMINER,
    /** Part of an office: "deputy". */
    MODIFIER_KEPT,
    /** No part of an office: "new". */
    MODIFIER_DROPPED,
    /** Begins an office's complement: "ambassador <u>to</u> Washington". */
    COMPLEMENT,
    COMPLEMENT_STOP,
    /** Capitalised, but never in a person's name. */
    NOT_NAME,
    /** Makes a capitalised run an institution or a place. */
    INSTITUTION,
    /** Small words inside names: "de", "bin". */
    PARTICLE,
    NAME_SUFFIX,
    /** Capitalised in an office's complement: "for Central <u>Europe</u>". */
    REGION_WORD,
    /** After a city: "Vienna <u>talks</u>". */
    GATHERING,
    /** Before "for" and a city: "<u>left</u> for Geneva". */
    MOTION,
    /** Before "for" and a city where something is planned: "pencilled <u>in</u> for". */
    PLANNED,
    /** Before "to" or "from" and a capital that is its government: "a <u>message</u> to Tehran". */
    ADDRESSED,
    /** Fighters or their body: "rebels", "militia". */
    MOVEMENT,
    /** Who speaks for a body of fighters: "commanders", "leader". */
    MOVEMENT_MEMBER,
    /** In the name of a movement: "Front", "Liberation". */
    MOVEMENT_NAME,
    /** In the name of a body that is no movement: "Agency", "Bank". */
    CIVIL,
    /** Small words inside the name of a body: "of", "for". */
    NAME_LINK,
    /** Words of an article that tells of an armed conflict. */
    CONFLICT,
    /** In capitals, but never a movement: "PM", "USD". */
    NO_MOVEMENT,
    /** Ordinary words that look like a short form once in capitals: "US", "IT", "WHO". */
    LOUD_WORD
  }

  static final Words ENGLISH = new Words();

  private final Map<Kind, Set<String>> words = new EnumMap<>(Kind.class);

  private Words() {
    for (Kind kind : Kind.values()) {
      words.put(kind, new HashSet<>());
    }
    Table.read(
        "words.tsv",
        row -> {
          for (String word : row.get("words").split(" ", -1)) {
            set(kind(row)).add(word);
          }
        });
  }

  private static Kind kind(Table.Row row) {
    String name = row.get("kind");
    for (Kind kind : Kind.values()) {
      if (kind.name().toLowerCase(Locale.ROOT).equals(name)) {
        return kind;
      }
    }
    throw row.error("no kind \"" + name + "\"");
  }

  private Set<String> set(Kind kind) {
    return words.getOrDefault(kind, Set.of());
  }

  boolean is(Kind kind, String word) {
    return set(kind).contains(word);
  }
}
