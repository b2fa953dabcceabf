package io.parley.entity;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What follows an office and belongs to it: "to Washington", "of Ukraine's security council".
 *
 * @param end token after it; the end of the office where there is none
 * @param kept true where it is part of the office's wording
 * @param party whom it shows the office to act for; null where it does not
 * @param parties all parties in it
 */
record Complement(int end, boolean kept, @Nullable String party, List<String> parties) {
  private static final int LONGEST_COMPLEMENT = 11;
  private static final Words WORDS = Words.ENGLISH;

  static Complement read(Scan scan, Office office) {
    int start = office.end();
    String preposition = scan.word(start);
    Complement none = new Complement(start, false, null, List.of());
    if (!WORDS.is(Words.Kind.COMPLEMENT, preposition)) {
      return none;
    }
    int end = phraseEnd(scan, start + 1);
    if (end <= start + 1 || (end == start + 2 && isArticle(scan.word(start + 1)))) {
      return none;
    }
    List<String> parties = parties(scan, start + 1, end);
    String party = parties.isEmpty() ? null : parties.get(0);
    return switch (preposition) {
      case "of" ->
          (parties.size() > 1 && office.form().plural())
                  || (end - start <= 3 && isBareState(scan, start + 1, end))
              ? new Complement(end, false, party, parties)
              : new Complement(end, true, party, parties);
      case "in" -> {
        Entry place = scan.readingAt(start + 1);
        yield place == null ? none : new Complement(start, false, place.holder(), List.of());
      }
      case "to" -> office.form().represents() ? new Complement(end, true, null, List.of()) : none;
      case "for" -> new Complement(end, true, office.form().speaksFor() ? party : null, List.of());
      default -> office.form().represents() ? none : new Complement(end, true, null, List.of());
    };
  }

  private static boolean isArticle(String word) {
    return word.equals("the") || word.equals("a") || word.equals("an");
  }

  /** "[the] Azerbaijan": whose office it is, no part of the title. */
  private static boolean isBareState(Scan scan, int first, int end) {
    int at = isArticle(scan.word(first)) ? first + 1 : first;
    Hit hit = scan.hit(at);
    Entry reading = scan.readingAt(at);
    return hit != null
        && hit.endToken() == end
        && reading != null
        && reading.type() == Entry.Type.STATE_NAME;
  }

  private static List<String> parties(Scan scan, int first, int end) {
    List<String> found = new ArrayList<>();
    for (int at = first; at < end; at++) {
      Entry reading = scan.readingAt(at);
      String holder = reading == null ? scan.partyAt(at) : reading.holder();
      if (holder != null && !found.contains(holder)) {
        found.add(holder);
      }
    }
    return found;
  }

  /** Token after the noun phrase; the start itself where the phrase names a person. */
  private static int phraseEnd(Scan scan, int start) {
    int at = start;
    while (at < scan.size() && at - start < LONGEST_COMPLEMENT) {
      String word = scan.word(at);
      Hit hit = scan.hit(at);
      if (hit != null && scan.readingAt(at) != null) {
        at = hit.endToken();
        if (closesAfter(scan, at - 1) && !goesOn(scan, at)) {
          break;
        }
        continue;
      }
      Office office = scan.office(at);
      if (office != null) {
        if (NameRuns.beginsName(scan, office.end())) {
          return start;
        }
        at = office.end();
        continue;
      }
      if (word.equals("and") && at > start && goesOn(scan, at)) {
        at++;
        continue;
      }
      if (Scan.isPossessive(word)) {
        at++;
        continue;
      }
      if (!Character.isLetterOrDigit(word.charAt(0))
          || WORDS.is(Words.Kind.COMPLEMENT_STOP, word)
          || (word.length() > 4 && word.endsWith("ed") && Character.isLowerCase(word.charAt(0)))
          || (at > start && WORDS.is(Words.Kind.SAYING, word))
          || NameRuns.beginsName(scan, at)) {
        break;
      }
      at++;
    }
    return at;
  }

  /** A state's or city's name ends the phrase; an adjective wants its noun. */
  private static boolean closesAfter(Scan scan, int token) {
    Entry reading = scan.readingAt(token);
    return reading != null
        && reading.type() != Entry.Type.ADJECTIVE
        && reading.type() != Entry.Type.PEOPLE
        && reading.type() != Entry.Type.REGION
        && !reading.acronym();
  }

  private static boolean goesOn(Scan scan, int at) {
    String word = scan.word(at);
    if (Scan.isPossessive(word) || WORDS.is(Words.Kind.REGION_WORD, word)) {
      return true;
    }
    if (!word.equals("and")) {
      return WORDS.is(Words.Kind.INSTITUTION, word);
    }
    String next = scan.word(at + 1);
    return (scan.readingAt(at + 1) != null && !NameRuns.beginsName(scan, at + 1))
        || WORDS.is(Words.Kind.REGION_WORD, next);
  }
}
