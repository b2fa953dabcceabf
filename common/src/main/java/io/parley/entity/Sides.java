package io.parley.entity;

import io.parley.model.ArticleField;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The two parties an article is about, where it is about two: named far more often than any third,
 * in sentences on talks most of all. They tell whom "the government", "the rebels" and officials
 * without a nationality stand for.
 */
final class Sides {
  /** Named in passing everywhere, seldom a side. */
  private static final Set<String> BYSTANDERS = Set.of("UN", "ICRC", "IAEA", "UNSC");

  private static final Set<String> GOVERNMENT = Set.of("government", "Government");
  private static final Set<String> MOVEMENT =
      Set.of(
          "rebel",
          "rebels",
          "guerrilla",
          "guerrillas",
          "insurgent",
          "insurgents",
          "militants",
          "movement");

  private static final int IN_TITLE = 3;
  private static final int IN_LEAD = 3;

  /** Sentences that count as the lead: by-lines and headings may come first. */
  private static final int LEAD = 3;

  private static final int ON_TALKS = 2;
  private static final int PAIRED = 3;

  private final @Nullable String first;
  private final @Nullable String second;

  private final Set<String> named;

  private Sides(@Nullable String first, @Nullable String second, Set<String> named) {
    this.first = first;
    this.second = second;
    this.named = named;
  }

  /** All parties that the article names as more than a place. */
  Set<String> named() {
    return named;
  }

  static Sides of(List<Scan> scans) {
    Map<String, Integer> counts = new HashMap<>();
    Map<String, Integer> pairs = new HashMap<>();
    Set<String> helpers = new HashSet<>(BYSTANDERS);
    for (Scan scan : scans) {
      count(scan, counts, pairs, helpers);
    }
    helpers.forEach(counts::remove);
    Sides paired = topPair(pairs, helpers, counts.keySet());
    return paired.first != null ? paired : top(counts);
  }

  /** The two most often named in one breath, where no other two come near; else nobody. */
  private static Sides topPair(Map<String, Integer> pairs, Set<String> helpers, Set<String> named) {
    String best = "";
    int most = 0;
    int next = 0;
    for (Map.Entry<String, Integer> pair : new TreeMap<>(pairs).entrySet()) {
      int space = pair.getKey().indexOf(' ');
      if (helpers.contains(pair.getKey().substring(0, space))
          || helpers.contains(pair.getKey().substring(space + 1))) {
        continue;
      }
      if (pair.getValue() > most) {
        next = most;
        most = pair.getValue();
        best = pair.getKey();
      } else {
        next = Math.max(next, pair.getValue());
      }
    }
    int space = best.indexOf(' ');
    return most == 0 || next * 2 > most
        ? new Sides(null, null, named)
        : new Sides(best.substring(0, space), best.substring(space + 1), named);
  }

  private static void count(
      Scan scan, Map<String, Integer> counts, Map<String, Integer> pairs, Set<String> helpers) {
    int weight = weight(scan);
    String before = null;
    int beforeEnd = -9;
    for (int i = 0; i < scan.hits().size(); i++) {
      Hit hit = scan.hits().get(i);
      Entry reading = scan.reading(i);
      String party = reading == null ? null : reading.party();
      if (party == null || hit.firstToken() < scan.dateline() || isWhere(scan, hit)) {
        continue;
      }
      if (SideWords.helps(scan, hit)) {
        helpers.add(party);
      }
      boolean paired =
          before != null && !before.equals(party) && SideWords.joins(scan, beforeEnd, hit);
      counts.merge(party, weight + (paired ? PAIRED : 0), Integer::sum);
      if (paired && before != null) {
        counts.merge(before, PAIRED, Integer::sum);
        boolean inOrder = before.compareTo(party) < 0;
        pairs.merge(inOrder ? before + " " + party : party + " " + before, 1, Integer::sum);
      }
      before = party;
      beforeEnd = hit.endAtom();
    }
  }

  private static int weight(Scan scan) {
    if (scan.analyzed().field() == ArticleField.TITLE) {
      return IN_TITLE;
    }
    int weight = scan.number() < LEAD ? IN_LEAD : 1;
    for (int token = 0; token < scan.size(); token++) {
      if (SideWords.isTalk(scan.word(token))) {
        return weight + ON_TALKS;
      }
    }
    return weight;
  }

  /** "in Cuba", "the Qatari capital": where, not who. */
  private static boolean isWhere(Scan scan, Hit hit) {
    String before = scan.word(hit.firstToken() - 1);
    return before.equals("in")
        || before.equals("In")
        || before.equals("near")
        || SideWords.isPlace(scan.word(hit.endToken()));
  }

  private static Sides top(Map<String, Integer> counts) {
    List<Map.Entry<String, Integer>> order =
        counts.entrySet().stream()
            .sorted(
                Map.Entry.<String, Integer>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(3)
            .toList();
    if (order.size() < 2 || order.get(1).getValue() < 2) {
      return new Sides(null, null, counts.keySet());
    }
    int third = order.size() < 3 ? 0 : order.get(2).getValue();
    return third * 10 > order.get(1).getValue() * 7
        ? new Sides(null, null, counts.keySet())
        : new Sides(order.get(0).getKey(), order.get(1).getKey(), counts.keySet());
  }

  boolean has(@Nullable String party) {
    return party != null && (party.equals(first) || party.equals(second));
  }

  /** The side that this one faces; null where it is none. */
  @Nullable String other(@Nullable String party) {
    return party == null || !has(party) ? null : party.equals(first) ? second : first;
  }

  @Nullable String first() {
    return first;
  }

  List<String> both() {
    return first == null || second == null ? List.of() : List.of(first, second);
  }

  /**
   * Lets "the government" and "the rebels" stand for the sides, where one of each faces the other.
   */
  void refer(List<Scan> scans, Gazetteers gazetteers) {
    if (first == null || second == null) {
      return;
    }
    boolean firstState = gazetteers.isState(first);
    if (firstState == gazetteers.isState(second)) {
      return;
    }
    String state = firstState ? first : second;
    String movement = firstState ? second : first;
    for (Scan scan : scans) {
      for (int token = 0; token < scan.size(); token++) {
        String word = scan.word(token);
        if (GOVERNMENT.contains(word)) {
          scan.refer(token, state);
        } else if (MOVEMENT.contains(word)) {
          scan.refer(token, movement);
        }
      }
    }
  }
}
