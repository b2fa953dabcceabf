package io.parley.entity;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads an office outward from its core: leftward over its modifiers to a nationality or possessor,
 * rightward over its complement. Stateless.
 */
final class TitleReader {
  private static final int MOST_MODIFIERS = 4;
  private static final Words WORDS = Words.ENGLISH;

  private TitleReader() {}

  static Title read(Scan scan, Office office) {
    if (office.form().honorific()) {
      return new Title(
          office, office.first(), office.first(), office.end(), null, null, List.of(), -1);
    }
    if (office.form().relation()) {
      Left whose = left(scan, office);
      return new Title(
          office, whose.outer(), office.first(), office.end(), null, whose.party(), List.of(), -1);
    }
    Left left = left(scan, office);
    Complement right = Complement.read(scan, office);
    String party = inside(scan, office);
    if (party == null) {
      party = left.party();
    }
    if (party == null) {
      party = right.party();
    }
    String wording = wording(scan, office, left.first(), right);
    List<String> parties = office.form().plural() ? right.parties() : List.of();
    return new Title(
        office,
        left.outer(),
        left.first(),
        right.end(),
        wording,
        parties.size() > 1 ? null : party,
        parties,
        left.owner());
  }

  private record Left(int outer, int first, @Nullable String party, int owner) {}

  private static Left left(Scan scan, Office office) {
    int first = modifiers(scan, office.first());
    int at = first;
    while (at > 0 && WORDS.is(Words.Kind.MODIFIER_DROPPED, Atoms.small(scan.word(at - 1)))) {
      at--;
    }
    Hit hit = scan.hit(at - 1);
    if (hit != null && hit.endToken() == at && scan.readingAt(at - 1) != null) {
      Entry reading = scan.readingAt(at - 1);
      String chief = Atoms.small(scan.word(hit.firstToken() - 1));
      boolean within = at == first && WORDS.is(Words.Kind.MODIFIER_KEPT, chief);
      int begin = within ? hit.firstToken() - 1 : first;
      String party = reading == null ? null : reading.holder();
      return new Left(Math.min(begin, hit.firstToken()), begin, party, -1);
    }
    if (at > 1 && Scan.isPossessive(scan.word(at - 1))) {
      Entry owner = scan.readingAt(at - 2);
      if (owner != null) {
        Hit named = scan.hit(at - 2);
        int begin = named == null ? at - 2 : named.firstToken();
        return new Left(begin, first, owner.holder(), -1);
      }
      String party = Bodies.owner(scan, at - 2);
      return new Left(owner(scan, at - 2), first, party, party == null ? at - 2 : -1);
    }
    Office twin = scan.word(at - 1).equals("and") ? scan.office(at - 2) : null;
    if (twin != null && twin.end() == at - 1 && !twin.form().plural()) {
      Left shared = left(scan, twin);
      return new Left(first, first, shared.party(), -1);
    }
    int outer = at > 0 && WORDS.is(Words.Kind.DETERMINER, scan.word(at - 1)) ? at - 1 : at;
    return new Left(outer, first, null, -1);
  }

  /** First token of the owner's name, his own office with it. */
  private static int owner(Scan scan, int last) {
    int first = last;
    while (first > 0 && last - first < 3 && NameRuns.isNameWord(scan, first - 1)) {
      first--;
    }
    Office office = scan.office(first - 1);
    return office != null && Scan.isCapital(scan.word(last)) ? office.first() : first;
  }

  /** Where the modifiers that belong to the office begin: "<u>policy planning</u> chief". */
  private static int modifiers(Scan scan, int core) {
    int first = core;
    while (first > 0
        && core - first < MOST_MODIFIERS
        && scan.hit(first - 1) == null
        && scan.office(first - 1) == null
        && WORDS.is(Words.Kind.MODIFIER_KEPT, Atoms.small(scan.word(first - 1)))) {
      first--;
    }
    int open = first;
    boolean named = Scan.isCapital(scan.word(core));
    while (!named && open > 0 && first - open < 3 && isPlainNoun(scan, open - 1)) {
      open--;
    }
    boolean bounded = open > 0 && open < first && isBound(scan, open - 1);
    return bounded ? open : first;
  }

  private static boolean isPlainNoun(Scan scan, int token) {
    String word = scan.word(token);
    if (scan.hit(token) != null || scan.office(token) != null || word.length() < 3) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (!Character.isLowerCase(c) && c != '-') {
        return false;
      }
    }
    return !WORDS.is(Words.Kind.DETERMINER, word)
        && !WORDS.is(Words.Kind.MODIFIER_DROPPED, word)
        && !WORDS.is(Words.Kind.COMPLEMENT_STOP, word)
        && !WORDS.is(Words.Kind.COMPLEMENT, word)
        && !WORDS.is(Words.Kind.PLACE_PREPOSITION, word)
        && !WORDS.is(Words.Kind.SAYING, word)
        && !WORDS.is(Words.Kind.LED, word)
        && !word.endsWith("ed")
        && !word.endsWith("ly");
  }

  /** A determiner, possessive or nationality: what stands between it and the core is the office. */
  private static boolean isBound(Scan scan, int token) {
    String word = scan.word(token);
    return WORDS.is(Words.Kind.DETERMINER, word)
        || Scan.isPossessive(word)
        || WORDS.is(Words.Kind.MODIFIER_DROPPED, word)
        || scan.partyAt(token) != null;
  }

  /** Party named by the core itself: "<u>Kremlin</u> aide". */
  private static @Nullable String inside(Scan scan, Office office) {
    for (int token = office.first(); token < office.end(); token++) {
      String party = scan.partyAt(token);
      if (party != null) {
        return party;
      }
    }
    return null;
  }

  private static String wording(Scan scan, Office office, int first, Complement complement) {
    String core =
        office.form().plural() ? singular(scan, office) : scan.text(office.first(), office.end());
    StringBuilder words = new StringBuilder();
    if (first < office.first()) {
      words.append(scan.text(first, office.first())).append(' ');
    }
    words.append(core);
    if (complement.kept() && !office.form().plural()) {
      words.append(' ').append(scan.text(office.end(), complement.end()));
    }
    return words.toString();
  }

  /** "Deputy foreign ministers" as "Deputy foreign minister", in the article's case. */
  private static String singular(Scan scan, Office office) {
    String[] words = office.form().singular().split(" ", -1);
    List<String> cased = new ArrayList<>();
    for (int i = 0; i < words.length; i++) {
      boolean capital = Scan.isCapital(scan.word(office.first() + i));
      cased.add(
          capital ? Character.toUpperCase(words[i].charAt(0)) + words[i].substring(1) : words[i]);
    }
    return String.join(" ", cased);
  }
}
