package io.parley.entity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom common nouns for one side of a conflict stand for, from {@code sides.tsv}: "the Salvadoran
 * guerrillas" in 1990, "the opposition" in an article on Syria. A noun stands for a side only where
 * the state is named, the year fits and no other side comes into question. Immutable.
 */
final class Camps {
  /** Words that may stand between "the" and the noun. */
  private static final Set<String> KINDS =
      Set.of(
          "armed", "main", "northern", "southern", "eastern", "leftist", "left-wing", "political");

  /** Words that stand for the one movement an article names, whatever the year. */
  private static final Set<String> FIGHTERS =
      Set.of("rebels", "guerrillas", "insurgents", "separatists");

  private record Camp(String state, String id, int from, int to, List<String> article) {}

  private final Map<String, List<Camp>> camps = new HashMap<>();

  private final Map<String, String> states = new HashMap<>();

  Camps() {
    Table.read(
        "sides.tsv",
        row -> {
          String article = row.get("article");
          Camp camp =
              new Camp(
                  row.get("state"),
                  row.get("id"),
                  year(row, "from"),
                  year(row, "to"),
                  article.isEmpty() ? List.of() : Arrays.asList(article.split(" ", -1)));
          states.put(camp.id(), camp.state());
          for (String noun : row.get("words").split(" ", -1)) {
            camps.computeIfAbsent(noun, key -> new ArrayList<>()).add(camp);
          }
        });
  }

  private static int year(Table.Row row, String column) {
    try {
      return Integer.parseInt(row.get(column));
    } catch (NumberFormatException e) {
      throw row.error("a year is no number");
    }
  }

  /**
   * Lets the nouns of an article stand for the sides it tells of.
   *
   * @param gazetteers the lists
   * @param year year of publication; 0 where unknown
   */
  void refer(List<Scan> scans, Gazetteers gazetteers, int year) {
    Set<String> words = new HashSet<>();
    for (Scan scan : scans) {
      for (int token = 0; token < scan.size(); token++) {
        words.add(scan.word(token));
      }
    }
    Map<String, String> stands = new HashMap<>();
    Set<String> named = null;
    for (Map.Entry<String, List<Camp>> noun : camps.entrySet()) {
      boolean loud = words.contains(noun.getKey().toUpperCase(java.util.Locale.ROOT));
      if (loud || words.contains(noun.getKey())) {
        named = named == null ? named(scans) : named;
        String id = stands(noun.getValue(), year, named, words);
        if (id != null) {
          stands.put(noun.getKey(), id);
        }
      }
    }
    named = named == null ? named(scans) : named;
    String only = only(named, gazetteers);
    if (only != null) {
      for (String noun : FIGHTERS) {
        stands.putIfAbsent(noun, only);
      }
    }
    if (!stands.isEmpty()) {
      scans.forEach(scan -> refer(scan, stands));
    }
  }

  /** The one armed movement that an article names; null where it names none, or more. */
  private static @Nullable String only(Set<String> named, Gazetteers gazetteers) {
    String only = null;
    for (String id : named) {
      if (gazetteers.isMovement(id)) {
        if (only != null) {
          return null;
        }
        only = id;
      }
    }
    return only;
  }

  private static Set<String> named(List<Scan> scans) {
    Set<String> named = new HashSet<>();
    for (Scan scan : scans) {
      for (int i = 0; i < scan.hits().size(); i++) {
        Entry reading = scan.reading(i);
        if (reading != null) {
          named.add(String.valueOf(reading.holder()));
        }
      }
    }
    return named;
  }

  private static @Nullable String stands(
      List<Camp> camps, int year, Set<String> named, Set<String> words) {
    String id = null;
    boolean sure = false;
    for (Camp camp : camps) {
      boolean fits =
          year == 0 ? named.contains(camp.id()) : year >= camp.from() && year <= camp.to();
      if (!fits
          || !(named.contains(camp.state()) || named.contains(camp.id()))
          || !(camp.article().isEmpty() || camp.article().stream().anyMatch(words::contains))) {
        continue;
      }
      boolean byName = named.contains(camp.id());
      if (id != null && !id.equals(camp.id()) && byName == sure) {
        return null;
      }
      if (id == null || byName) {
        id = camp.id();
        sure = byName;
      }
    }
    return id;
  }

  private void refer(Scan scan, Map<String, String> stands) {
    for (int token = scan.dateline(); token < scan.size(); token++) {
      String id = stands.get(Atoms.small(scan.word(token)));
      if (id != null && scan.hit(token) == null && isDefinite(scan, token, id)) {
        scan.stand(token, id);
      }
    }
  }

  /** "the rebels", "its opposition", "Salvadoran guerrillas"; not "Ugandan rebels" of another. */
  private boolean isDefinite(Scan scan, int token, String id) {
    String next = scan.word(token + 1);
    if (next.equals("to") || next.equals("from") || next.equals("-")) {
      return false; // "opposition to the deal"
    }
    int before = token - 1;
    if (KINDS.contains(Atoms.small(scan.word(before)))) {
      before--;
    }
    String word = Atoms.small(scan.word(before));
    String holder = scan.partyAt(Scan.isPossessive(word) ? before - 1 : before);
    return word.equals("the")
        || word.equals("rebel")
        || word.equals("its")
        || token == 0
        || (holder != null && states.getOrDefault(id, "").equals(holder));
  }
}
