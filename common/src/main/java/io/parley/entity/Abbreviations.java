package io.parley.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the abbreviations that an article itself makes known: of an organisation of the lists whose
 * name it gives before a bracket, "the Arakan Army (AA)", and of a movement that no list knows,
 * "the northern rebels, the MPCI", "commanders of the URNG". A movement is only looked for in an
 * article that speaks of an armed conflict, so that parties of a coalition stay out. For one
 * article, not thread-safe.
 */
final class Abbreviations {
  /** Longest name, in words, before its bracket. */
  private static final int LONGEST_NAME = 12;

  private static final int LONGEST = 8;
  private static final String LIST = "article";
  private static final Words WORDS = Words.ENGLISH;

  private final List<Scan> scans;
  private final Map<String, Entry> found = new HashMap<>();
  private @Nullable Boolean conflict;

  private Abbreviations(List<Scan> scans) {
    this.scans = scans;
  }

  /** Meanings of the abbreviations made known, by abbreviation. */
  static Map<String, Entry> find(List<Scan> scans) {
    Abbreviations abbreviations = new Abbreviations(scans);
    List<Scan> loud = new ArrayList<>();
    for (Scan scan : scans) {
      if (!scan.shouting() && abbreviations.read(scan)) {
        loud.add(scan);
      }
    }
    if (!abbreviations.found.isEmpty()) {
      loud.forEach(abbreviations::joined);
    }
    return abbreviations.found;
  }

  /** True where the sentence holds an abbreviation at all. */
  private boolean read(Scan scan) {
    boolean any = false;
    for (int token = scan.dateline(); token < scan.size(); token++) {
      if (!isAbbreviation(scan.word(token))) {
        continue;
      }
      any = true;
      if (found.containsKey(scan.word(token))) {
        continue;
      }
      if (scan.word(token - 1).equals("(") && scan.word(token + 1).equals(")")) {
        bracketed(scan, token);
      } else if (scan.hit(token) == null && inConflict() && isMovement(scan, token)) {
        coin(scan.word(token), scan.word(token));
      }
    }
    return any;
  }

  private void coin(String abbreviation, String name) {
    found.put(
        abbreviation,
        new Entry(
            Entry.Type.ORGANISATION, abbreviation, name, null, null, true, false, false, 0, LIST));
  }

  private void bracketed(Scan scan, int token) {
    String abbreviation = scan.word(token);
    int end = token - 1;
    Hit before = scan.hit(end - 1);
    if (before != null && before.endToken() == end) {
      Entry known = onlyParty(before);
      if (known != null && abbreviates(scan, before.firstToken(), end, abbreviation)) {
        found.put(abbreviation, aliased(known));
        return;
      }
    }
    if (scan.hit(token) != null || !inConflict()) {
      return;
    }
    int first = nameStart(scan, end, abbreviation);
    if (first >= 0 && isMovementName(scan, first, end)) {
      coin(abbreviation, scan.text(first, end));
    }
  }

  private static @Nullable Entry onlyParty(Hit hit) {
    Entry party = null;
    for (Entry entry : hit.meanings()) {
      boolean named =
          entry.type() == Entry.Type.ORGANISATION
              || entry.type() == Entry.Type.STATE_ORGAN
              || entry.type() == Entry.Type.STATE_NAME;
      if (named && !entry.reference()) {
        if (party != null && !String.valueOf(party.id()).equals(entry.id())) {
          return null;
        }
        party = entry;
      }
    }
    return party;
  }

  private static Entry aliased(Entry known) {
    return new Entry(
        known.type(),
        known.id(),
        known.name(),
        known.country(),
        known.partOf(),
        true,
        false,
        false,
        0,
        LIST);
  }

  /** True where the capitals of the words make up the abbreviation, one may be left out. */
  private static boolean abbreviates(Scan scan, int first, int end, String abbreviation) {
    int at = 0;
    int missed = 0;
    for (int token = first; token < end; token++) {
      String word = scan.word(token);
      for (int i = 0; i < word.length(); i++) {
        boolean initial =
            Character.isUpperCase(word.charAt(i)) && (i == 0 || word.charAt(i - 1) == '-');
        if (!initial) {
          continue;
        }
        if (at < abbreviation.length() && abbreviation.charAt(at) == word.charAt(i)) {
          at++;
        } else {
          missed++;
        }
      }
    }
    return at == abbreviation.length() && missed <= 1;
  }

  /** First word of the shortest name before a bracket that makes up the abbreviation; or -1. */
  private static int nameStart(Scan scan, int end, String abbreviation) {
    for (int first = end - 1; first >= 0 && end - first <= LONGEST_NAME; first--) {
      String word = scan.word(first);
      boolean capital = Scan.isCapital(word);
      if (!capital && !WORDS.is(Words.Kind.NAME_LINK, word)) {
        return -1;
      }
      if (capital && end - first > 1 && abbreviates(scan, first, end, abbreviation)) {
        return first;
      }
    }
    return -1;
  }

  private static boolean isMovementName(Scan scan, int first, int end) {
    boolean movement = false;
    for (int token = first; token < end; token++) {
      String word = scan.word(token);
      if (WORDS.is(Words.Kind.CIVIL, word)) {
        return false;
      }
      movement |= WORDS.is(Words.Kind.MOVEMENT_NAME, word);
    }
    return movement;
  }

  /** "the MJP rebels", "commanders of the URNG", "the northern rebels, the MPCI". */
  private static boolean isMovement(Scan scan, int token) {
    String next = Atoms.small(scan.word(token + 1));
    if (WORDS.is(Words.Kind.MOVEMENT, next)) {
      return true;
    }
    if (WORDS.is(Words.Kind.MOVEMENT_MEMBER, next)) {
      return !Scan.isPossessive(scan.word(token - 1));
    }
    int at = token - 1;
    if (scan.word(at).equals("the")) {
      at--;
    }
    String before = scan.word(at);
    if (before.equals("of")) {
      String head = Atoms.small(scan.word(at - 1));
      return WORDS.is(Words.Kind.MOVEMENT, head) || WORDS.is(Words.Kind.MOVEMENT_MEMBER, head);
    }
    if (before.equals(",") || at == token - 1) {
      return WORDS.is(
          Words.Kind.MOVEMENT, Atoms.small(before.equals(",") ? scan.word(at - 1) : before));
    }
    return false;
  }

  /** "LURD and MODEL": another one joined to one just made known. */
  private void joined(Scan scan) {
    for (int token = scan.dateline(); token < scan.size(); token++) {
      Entry known = found.get(scan.word(token));
      if (known == null || known.type() != Entry.Type.ORGANISATION) {
        continue;
      }
      int other = scan.word(token + 2).equals("the") ? token + 3 : token + 2;
      String word = scan.word(other);
      if (scan.word(token + 1).equals("and")
          && known.name().equals(known.id())
          && isAbbreviation(word)
          && scan.hit(other) == null) {
        coin(word, word);
      }
    }
  }

  private static boolean isAbbreviation(String word) {
    int length = word.length();
    if (length < 2 || length > LONGEST || !Character.isUpperCase(word.charAt(0))) {
      return false;
    }
    int letters = 0;
    for (int i = 0; i < length; i++) {
      char c = word.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        letters++;
      } else if (!(c >= '0' && c <= '9')) {
        return false;
      }
    }
    return letters >= 2 && !WORDS.is(Words.Kind.NO_MOVEMENT, word);
  }

  private boolean inConflict() {
    if (conflict == null) {
      conflict = false;
      for (Scan scan : scans) {
        for (int token = 0; token < scan.size(); token++) {
          if (WORDS.is(Words.Kind.CONFLICT, Atoms.small(scan.word(token)))) {
            conflict = true;
            return true;
          }
        }
      }
    }
    return conflict;
  }
}
