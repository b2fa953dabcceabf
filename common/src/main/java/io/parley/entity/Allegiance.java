package io.parley.entity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads from the words around a name whom the person acts for. Each rule casts a vote; the surest
 * decides. Stateless.
 */
final class Allegiance {
  /** "Iranian Foreign Minister", "Moscow's new ambassador". */
  private static final int OFFICE = 10;

  /** Given by a list: "chief negotiators of Serbia and Kosovo, A and B". */
  static final int LISTED = 10;

  /** "James Kelly, for the Americans", "Alexander Losyukov of Russia". */
  private static final int FOR = 8;

  /** "The Russian side was led by", "who heads the Ukrainian team". */
  private static final int TEAM = 9;

  /** "flanked by", or the holder of the office that this person serves. */
  private static final int JOINED = 5;

  /** Whom readers know the person to act for; the article's own words beat it. */
  static final int KNOWN = 7;

  private static final int REACH = 16;
  private static final Words WORDS = Words.ENGLISH;

  private Allegiance() {}

  static void vote(Scan scan, Person person, Person.Mention mention) {
    Title title = mention.title();
    int first = mention.first();
    int end = mention.end();
    if (title != null) {
      person.vote(title.party(), OFFICE);
      if (title.end() <= first) {
        first = title.outer();
      } else {
        end = Math.max(end, title.end());
      }
    }
    before(scan, person, first);
    listed(scan, person, mention.first());
    if (first != mention.first()) {
      possessor(scan, person, mention.first());
    }
    person.vote(forWhom(scan, mention.end()), FOR);
    person.vote(ledByThis(scan, end), TEAM);
  }

  private static void before(Scan scan, Person person, int first) {
    possessor(scan, person, first);
    int at = scan.word(first - 1).equals(",") ? first - 1 : first;
    String word = Atoms.small(scan.word(at - 1));
    Office earlier = at < first ? scan.office(at - 1) : null;
    if (earlier != null && earlier.end() == at && !earlier.form().plural()) {
      person.vote(
          TitleReader.read(scan, earlier).party(), TEAM); // "Ukraine's negotiator, Minister X"
    }
    if (word.equals("counterpart") || word.equals("number")) {
      person.vote(scan.partyAt(at - 2), FOR);
    } else if (word.equals("under") || (word.equals("by") && isLedBy(scan, at - 1))) {
      person.vote(nearestBefore(scan, at - 1), TEAM);
    } else if (WORDS.is(Words.Kind.SENT, word)) {
      person.vote(nearestBefore(scan, at - 1), TEAM);
    }
  }

  /** "…, and of Serbia, <u>Petar Petković</u>". */
  private static void listed(Scan scan, Person person, int first) {
    Hit hit = scan.word(first - 1).equals(",") ? scan.hit(first - 2) : null;
    if (hit != null
        && scan.word(hit.firstToken() - 1).equals("of")
        && scan.word(hit.firstToken() - 2).equals("and")) {
      person.vote(scan.partyAt(first - 2), OFFICE + 1);
    }
  }

  /** "Russia's Vladimir Medinsky", "the FARC's Iván Márquez". */
  private static void possessor(Scan scan, Person person, int first) {
    if (Scan.isPossessive(scan.word(first - 1))) {
      person.vote(scan.partyAt(first - 2), OFFICE);
    }
  }

  /** "led <u>by</u>", "the Russian side <u>by</u>", "Turkey <u>by</u>"; not "received by". */
  private static boolean isLedBy(Scan scan, int by) {
    String word = Atoms.small(scan.word(by - 1));
    return WORDS.is(Words.Kind.LED, word)
        || WORDS.is(Words.Kind.TEAM, word)
        || scan.partyAt(by - 1) != null;
  }

  /** Party last named before a token in the clause; null where none is. */
  private static @Nullable String nearestBefore(Scan scan, int token) {
    for (int at = token - 1; at >= 0 && token - at <= REACH; at--) {
      String word = scan.word(at);
      if (word.equals(";") || word.equals(":")) {
        return null;
      }
      String party = scan.partyAt(at);
      if (party != null) {
        return party;
      }
    }
    return null;
  }

  /** "X for the Americans", "X, of Brazil", "X of the Kremlin"; null where not so. */
  private static @Nullable String forWhom(Scan scan, int end) {
    int at = scan.word(end).equals(",") ? end + 1 : end;
    if (WORDS.is(Words.Kind.LED, scan.word(at)) && scan.word(at + 1).equals("for")) {
      at++;
    }
    String word = scan.word(at);
    if (word.equals("in") && scan.word(at + 1).equals("the") && scan.word(at + 3).equals("for")) {
      at += 3; // "in the chair for China"
      word = scan.word(at);
    }
    if (!word.equals("for") && !word.equals("of")) {
      return null;
    }
    int whom = scan.word(at + 1).equals("the") ? at + 2 : at + 1;
    return scan.partyAt(whom);
  }

  /** "X[, who] led the American team", "X is to head Iran's delegation"; null where not so. */
  private static @Nullable String ledByThis(Scan scan, int end) {
    for (int at = end; at < scan.size() && at - end <= 6; at++) {
      String word = scan.word(at);
      if (WORDS.is(Words.Kind.LED, word)) {
        return team(scan, at + 1);
      }
      boolean fine =
          word.equals(",")
              || word.equals("who")
              || word.equals("also")
              || WORDS.is(Words.Kind.COMPLEMENT_STOP, word)
              || word.equals("to")
              || word.equals("be")
              || word.equals("expected")
              || word.equals("due");
      if (!fine || word.equals("and") || word.equals("said")) {
        return null;
      }
    }
    return null;
  }

  private static @Nullable String team(Scan scan, int start) {
    for (int at = start; at < start + 4; at++) {
      String party = scan.partyAt(at);
      if (party != null) {
        Hit hit = scan.hit(at);
        int next = hit == null ? at + 1 : hit.endToken();
        Entry reading = scan.readingAt(at);
        boolean demonym = reading != null && reading.type() == Entry.Type.DEMONYM;
        return demonym || isTeam(scan, next) ? party : null;
      }
      if (!WORDS.is(Words.Kind.DETERMINER, scan.word(at))) {
        return null;
      }
    }
    return null;
  }

  private static boolean isTeam(Scan scan, int start) {
    for (int at = start; at < start + 4; at++) {
      if (WORDS.is(Words.Kind.TEAM, Atoms.small(scan.word(at)))) {
        return true;
      }
    }
    return false;
  }

  /** Persons who come with another act for the same party; so do those who serve a person. */
  static void join(List<Person> persons, Persons register) {
    for (Person person : persons) {
      if (person.party() != null) {
        continue;
      }
      for (Person.Mention mention : person.mentions()) {
        Title title = mention.title();
        if (title != null && title.owner() >= 0) {
          Person owner = register.byShortName(mention.scan().word(title.owner()));
          person.vote(owner == null ? null : owner.party(), JOINED);
        }
        joined(mention, person, persons);
      }
    }
  }

  private static void joined(Person.Mention mention, Person person, List<Person> persons) {
    int at = mention.first();
    if (mention.title() != null) {
      at = Math.min(at, mention.title().outer());
    }
    for (int token = at - 1; token >= 0 && at - token < REACH; token--) {
      if (WORDS.is(Words.Kind.JOINED, mention.scan().word(token))) {
        for (Person other : persons) {
          for (Person.Mention lead : other.mentions()) {
            if (lead.scan() == mention.scan() && lead.end() <= token && other != person) {
              person.vote(other.party(), JOINED);
            }
          }
        }
        return;
      }
    }
  }
}
