package io.parley.entity;

import io.parley.model.ArticleField;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
          "rebel", "rebels", "guerrilla", "guerrillas", "insurgent", "insurgents", "militants",
          "movement");

  private static final int IN_TITLE = 3;
  private static final int IN_LEAD = 3;

  /** Sentences that count as the lead: by-lines and headings may come first. */
  private static final int LEAD = 3;

  private static final int ON_TALKS = 2;
  private static final int PAIRED = 3;

  private final @Nullable String first;
  private final @Nullable String second;

  private Sides(@Nullable String first, @Nullable String second) {
    this.first = first;
    this.second = second;
  }

  static Sides of(List<Scan> scans) {
    Map<String, Integer> counts = new HashMap<>();
    Set<String> helpers = new HashSet<>(BYSTANDERS);
    for (Scan scan : scans) {
      count(scan, counts, helpers);
    }
    Map<String, Integer> sides = new HashMap<>(counts);
    helpers.forEach(sides::remove);
    return top(sides.size() < 2 ? counts : sides);
  }

  private static void count(Scan scan, Map<String, Integer> counts, Set<String> helpers) {
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
      if (paired) {
        counts.merge(before, PAIRED, Integer::sum);
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
      return new Sides(null, null);
    }
    int third = order.size() < 3 ? 0 : order.get(2).getValue();
    return third * 10 > order.get(1).getValue() * 7
        ? new Sides(null, null)
        : new Sides(order.get(0).getKey(), order.get(1).getKey());
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

  /** Lets "the government" and "the rebels" stand for the sides, where one of each faces the other. */
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
