package io.parley.entity;

import java.util.Set;

/** Words around a party that tell what part it plays. Stateless. */
final class SideWords {
  private static final Set<String> TALKS =
      Set.of(
          "talks",
          "negotiations",
          "negotiators",
          "meeting",
          "round",
          "dialogue",
          "delegation",
          "delegations",
          "envoys",
          "session",
          "summit",
          "sides");
  private static final Set<String> MEETING =
      Set.of(
          "talks",
          "negotiations",
          "meeting",
          "round",
          "dialogue",
          "presidents",
          "ministers",
          "leaders",
          "ties",
          "relations",
          "border",
          "war",
          "ended",
          "hold",
          "held",
          "agreed",
          "sat",
          "began",
          "met",
          "meet");
  private static final Set<String> PLACES =
      Set.of(
          "capital",
          "city",
          "embassy",
          "mission",
          "residence",
          "consulate",
          "resort",
          "town",
          "metropolis",
          "hosts",
          "host");
  private static final Set<String> HELP =
      Set.of("mediat", "broker", "facilitat", "guarant", "host");

  private SideWords() {}

  static boolean isTalk(String word) {
    return TALKS.contains(word);
  }

  static boolean isPlace(String word) {
    return PLACES.contains(word);
  }

  /** "Oman, which mediates", "Omani mediators": a third party. */
  static boolean helps(Scan scan, Hit hit) {
    for (int at = hit.endToken(); at < hit.endToken() + 5; at++) {
      String word = scan.word(at);
      if (word.isEmpty() || word.equals("-") || scan.partyAt(at) != null) {
        return false;
      }
      String small = Atoms.small(word);
      for (String help : HELP) {
        if (small.startsWith(help) && !small.equals("hostilities") && !small.equals("hostages")) {
          return !scan.word(at - 1).equals("by");
        }
      }
    }
    return false;
  }

  /** "US-Russia", "between Kosovo and Serbia": two parties in one breath. */
  static boolean joins(Scan scan, int end, Hit next) {
    int between = next.firstAtom() - end;
    if (between < 1 || between > 4) {
      return false;
    }
    String word = scan.atoms().text(next.firstAtom() - 1);
    if (word.equals("the") && between > 1) {
      word = scan.atoms().text(next.firstAtom() - 2);
    }
    if (between == 1 && (word.equals("-") || word.equals("–"))) {
      return true;
    }
    return (word.equals("and") || word.equals(",")) && meets(scan, next);
  }

  private static boolean meets(Scan scan, Hit next) {
    for (int at = next.endToken(); at < next.endToken() + 3; at++) {
      String word = Atoms.small(scan.word(at));
      if (Words.ENGLISH.is(Words.Kind.TEAM, word) || MEETING.contains(word)) {
        return true;
      }
    }
    for (int at = next.firstToken() - 1; at > next.firstToken() - 6; at--) {
      if (scan.word(at).equals("between") || scan.word(at).equals("of")) {
        return true;
      }
    }
    return false;
  }
}
