package io.parley.entity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides from the article which meaning each form has in it. For one article, not thread-safe. */
final class Readings {
  private final ReadingRules rules;
  private final List<Scan> scans;

  /** Unambiguous mentions, by id of the state or organisation. */
  private final Map<String, Integer> counts = new HashMap<>();

  private @Nullable Set<String> words;

  Readings(ReadingRules rules, List<Scan> scans) {
    this.rules = rules;
    this.scans = scans;
  }

  void decide() {
    for (Scan scan : scans) {
      for (Hit hit : scan.hits()) {
        count(hit);
      }
    }
    Places places = new Places(counts);
    for (Scan scan : scans) {
      for (int i = 0; i < scan.hits().size(); i++) {
        scan.read(i, decide(scan, scan.hits().get(i), places));
      }
    }
  }

  private void count(Hit hit) {
    Entry only = hit.meanings().get(0);
    for (Entry entry : hit.meanings()) {
      if (entry.type() != Entry.Type.CITY
          && (entry.ambiguous() || !String.valueOf(entry.id()).equals(String.valueOf(only.id())))) {
        return;
      }
    }
    if (only.type() != Entry.Type.CITY && only.id() != null && !isReference(only, hit)) {
      counts.merge(only.id(), 1, Integer::sum);
    }
  }

  /** "the bloc", "the Commission": a name only after the organisation was named. */
  private static boolean isReference(Entry entry, Hit hit) {
    return entry.type() == Entry.Type.ORGANISATION
        && hit.endAtom() - hit.firstAtom() > 1
        && entry.reference();
  }

  private @Nullable Entry decide(Scan scan, Hit hit, Places places) {
    if (hit.endAtom() - hit.firstAtom() <= 2) {
      String form = form(scan, hit);
      if (rules.has(form)) {
        String id = rules.decide(form, scan, hit, words());
        if (id != null) {
          return ruled(scan, hit, id, places);
        }
      }
    }
    Entry first = hit.meanings().get(0);
    if (first.type() == Entry.Type.MASK) {
      return null;
    }
    Entry place = places.choose(scan, hit);
    if (place != null) {
      return place;
    }
    return best(hit);
  }

  private @Nullable Entry ruled(Scan scan, Hit hit, String id, Places places) {
    if (id.equals(ReadingRules.NOTHING)) {
      return null;
    }
    if (id.equals(ReadingRules.ALL)) {
      scan.readAlso(scan.hits().indexOf(hit), hit.meanings().get(1));
      return hit.meanings().get(0);
    }
    Entry found = null;
    for (Entry entry : hit.meanings()) {
      if (id.equals(entry.id()) || (entry.id() == null && id.equals(entry.country()))) {
        found = entry;
        break;
      }
    }
    if (found != null
        && (found.type() == Entry.Type.CAPITAL || found.type() == Entry.Type.METONYM)) {
      Entry place = places.choose(scan, hit);
      return place == null ? found : place;
    }
    if (found == null) {
      for (Entry entry : hit.meanings()) {
        if (entry.type() == Entry.Type.CITY && id.equals(entry.country())) {
          return entry;
        }
      }
    }
    return found;
  }

  private @Nullable Entry best(Hit hit) {
    Entry best = null;
    for (Entry entry : hit.meanings()) {
      if (entry.type() == Entry.Type.CITY || !isBelievable(entry)) {
        continue;
      }
      if (best == null || weight(entry) > weight(best)) {
        best = entry;
      }
    }
    return best;
  }

  private int weight(Entry entry) {
    if (entry.type() == Entry.Type.PEOPLE) {
      return -1;
    }
    int weight = 20 - entry.type().ordinal();
    if (entry.id() != null) {
      weight += 100 * Math.min(9, counts.getOrDefault(entry.id(), 0));
    }
    if (entry.country() != null) {
      weight += 10 * Math.min(9, counts.getOrDefault(entry.country(), 0));
    }
    return weight;
  }

  private boolean isBelievable(Entry entry) {
    if (entry.type() != Entry.Type.ORGANISATION && entry.type() != Entry.Type.STATE_ORGAN) {
      return true;
    }
    boolean named = entry.id() != null && counts.containsKey(entry.id());
    if (entry.reference()) {
      return named;
    }
    return !entry.ambiguous()
        || named
        || entry.country() == null
        || counts.containsKey(entry.country());
  }

  private Set<String> words() {
    if (words == null) {
      words = new HashSet<>();
      for (Scan scan : scans) {
        for (int i = 0; i < scan.size(); i++) {
          words.add(scan.word(i));
        }
      }
    }
    return words;
  }

  private static String form(Scan scan, Hit hit) {
    Atoms atoms = scan.atoms();
    String first = atoms.text(hit.firstAtom());
    return hit.endAtom() - hit.firstAtom() == 1
        ? first
        : first + " " + atoms.text(hit.firstAtom() + 1);
  }
}
