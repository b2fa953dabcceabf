package io.parley.entity;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells a capital as a place from a capital that stands for its government, and picks the city
 * meant among namesakes.
 */
final class Places {
  private static final Set<String> CITY_STATES = Set.of("SGP", "LUX", "DJI", "MCO", "HKG", "MAC");

  private final Map<String, Integer> counts;

  Places(Map<String, Integer> counts) {
    this.counts = counts;
  }

  /** The city meant; null where a government is, or where the form is no believable city. */
  @Nullable Entry choose(Scan scan, Hit hit) {
    if (!hit.has(Entry.Type.CITY)) {
      return null;
    }
    if (hit.has(Entry.Type.STATE_NAME)) {
      return cityState(scan, hit);
    }
    boolean seat = hit.has(Entry.Type.CAPITAL) || hit.has(Entry.Type.METONYM);
    if (seat ? !isPlace(scan, hit) : !isCity(scan, hit)) {
      return null;
    }
    return best(scan, hit);
  }

  /** "in Singapore": the city, where city and state are one. */
  private @Nullable Entry cityState(Scan scan, Hit hit) {
    Entry city = best(scan, hit);
    return city != null
            && CITY_STATES.contains(String.valueOf(city.country()))
            && isPlace(scan, hit)
        ? city
        : null;
  }

  private boolean isPlace(Scan scan, Hit hit) {
    if (hit.firstToken() < scan.dateline()) {
      return true;
    }
    if (isPart(scan, hit)) {
      return false;
    }
    String before = scan.word(hit.firstToken() - 1);
    String after = scan.word(hit.endToken());
    if (Words.ENGLISH.is(Words.Kind.GATHERING, after)
        || (after.equals(",") && namesCountry(scan, hit))) {
      return true;
    }
    if (after.equals(",") && scan.word(hit.endToken() + 1).equals("where")) {
      return true;
    }
    if ((before.equals("is") || before.equals("was"))
        && scan.word(hit.firstToken() - 2).equalsIgnoreCase("it")) {
      return true; // "First it was Brussels"
    }
    String earlierWord = scan.word(hit.firstToken() - 2);
    if (before.equals("for")) {
      return Words.ENGLISH.is(Words.Kind.MOTION, earlierWord)
          || Words.ENGLISH.is(Words.Kind.PLANNED, earlierWord);
    }
    if (before.equals("to") || before.equals("from")) {
      return !Words.ENGLISH.is(Words.Kind.ADDRESSED, Atoms.small(earlierWord));
    }
    if (hit.firstToken() == 0 && after.length() < 2 && scan.size() <= 3) {
      return true; // a heading: "Brussels."
    }
    if (isPlaceWord(before)) {
      return true;
    }
    Hit earlier =
        before.equals("and") || before.equals(",") ? scan.hit(hit.firstToken() - 2) : null;
    Entry other = earlier == null ? null : scan.readingAt(hit.firstToken() - 2);
    return other != null && other.type() == Entry.Type.CITY && !isVerb(after);
  }

  /** Part of a compound: "Moscow-Kyiv". */
  private static boolean isPart(Scan scan, Hit hit) {
    return scan.atoms().token(hit.firstAtom()) == scan.atoms().token(hit.endAtom() - 1)
        && (isHyphen(scan, hit.firstAtom() - 1, hit.firstToken())
            || isHyphen(scan, hit.endAtom(), hit.firstToken()));
  }

  private static boolean isHyphen(Scan scan, int atom, int token) {
    return atom >= 0
        && atom < scan.atoms().size()
        && scan.atoms().token(atom) == token
        && scan.atoms().text(atom).equals("-");
  }

  private static boolean isVerb(String word) {
    return Words.ENGLISH.is(Words.Kind.SAYING, word)
        || Words.ENGLISH.is(Words.Kind.COMPLEMENT_STOP, word);
  }

  private static boolean isPlaceWord(String word) {
    return Words.ENGLISH.is(Words.Kind.PLACE_PREPOSITION, Atoms.small(word));
  }

  private static boolean namesCountry(Scan scan, Hit hit) {
    Entry next = scan.hit(hit.endToken() + 1) == null ? null : firstState(scan, hit);
    return next != null;
  }

  /** The state or region in "City, Country"; null where none follows. */
  private static @Nullable Entry firstState(Scan scan, Hit hit) {
    Hit next = scan.word(hit.endToken()).equals(",") ? scan.hit(hit.endToken() + 1) : null;
    if (next == null) {
      return null;
    }
    for (Entry entry : next.meanings()) {
      if ((entry.type() == Entry.Type.STATE_NAME || entry.type() == Entry.Type.REGION)
          && entry.country() != null) {
        return entry;
      }
    }
    return null;
  }

  private static boolean isCity(Scan scan, Hit hit) {
    Entry first = hit.meanings().get(0);
    if (first.type() != Entry.Type.CITY && first.type() != Entry.Type.PEOPLE) {
      return false;
    }
    int at = hit.firstToken();
    if (at < scan.dateline() || isPlaceWord(scan.word(at - 1)) || firstState(scan, hit) != null) {
      return true;
    }
    String word = scan.word(at);
    boolean inName =
        (Scan.isCapital(scan.word(at - 1))
                && scan.hit(at - 1) == null
                && !Words.ENGLISH.is(Words.Kind.NOT_NAME, scan.word(at - 1)))
            || (Scan.isCapital(scan.word(hit.endToken())) && scan.hit(hit.endToken()) == null);
    if (inName || !Scan.isCapital(word)) {
      return false;
    }
    int people = 0;
    boolean doubtful = false;
    for (Entry entry : hit.meanings()) {
      people = Math.max(people, entry.people());
      doubtful |= entry.ambiguous();
    }
    boolean known = people >= 100_000 || people == 0 || hit.endAtom() - hit.firstAtom() > 1;
    return known && !(doubtful && (at == 0 || people < 500_000));
  }

  private @Nullable Entry best(Scan scan, Hit hit) {
    Entry state = firstState(scan, hit);
    Entry best = null;
    long bestWeight = -1;
    for (Entry entry : hit.meanings()) {
      if (entry.type() != Entry.Type.CITY) {
        continue;
      }
      long weight = entry.people() + 1L;
      if (hasCapital(hit, entry)) {
        weight *= 50;
      }
      if (entry.country() != null && counts.containsKey(entry.country())) {
        weight *= 5;
      }
      if (state != null && state.country() != null && state.country().equals(entry.country())) {
        weight += 1_000_000_000L;
      }
      if (weight > bestWeight) {
        best = entry;
        bestWeight = weight;
      }
    }
    return best;
  }

  private static boolean hasCapital(Hit hit, Entry city) {
    for (Entry entry : hit.meanings()) {
      if (entry.type() == Entry.Type.CAPITAL
          && entry.country() != null
          && entry.country().equals(city.country())) {
        return true;
      }
    }
    return false;
  }
}
