package io.parley.entity;

import io.parley.model.ArticleField;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The two parties an article is about, where it is about two: named far more often than any third.
 * They tell whom "the government", "the rebels" and officials without a nationality stand for.
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

  private static final Set<String> TALKS =
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
          "sat");

  private static final int IN_TITLE = 3;
  private static final int IN_LEAD = 2;
  private static final int PAIRED = 3;

  private final @Nullable String first;
  private final @Nullable String second;

  private Sides(@Nullable String first, @Nullable String second) {
    this.first = first;
    this.second = second;
  }

  static Sides of(List<Scan> scans) {
    Map<String, Integer> counts = new HashMap<>();
    for (Scan scan : scans) {
      boolean title = scan.analyzed().field() == ArticleField.TITLE;
      int weight = title ? IN_TITLE : scan.number() < 3 ? IN_LEAD : 1;
      String before = null;
      int beforeEnd = -9;
      for (int i = 0; i < scan.hits().size(); i++) {
        Hit hit = scan.hits().get(i);
        Entry reading = scan.reading(i);
        String party = reading == null ? null : reading.party();
        if (party == null || hit.firstToken() < scan.dateline()) {
          continue;
        }
        int paired =
            before != null && !before.equals(party) && joins(scan, beforeEnd, hit) ? PAIRED : 0;
        counts.merge(party, weight + paired, Integer::sum);
        if (paired > 0 && before != null) {
          counts.merge(before, paired, Integer::sum);
        }
        before = party;
        beforeEnd = hit.endAtom();
      }
    }
    BYSTANDERS.forEach(counts::remove);
    return top(counts);
  }

  /** "US-Russia", "Kosovo and Serbia": two parties in one breath. */
  private static boolean joins(Scan scan, int end, Hit next) {
    if (next.firstAtom() - end != 1) {
      return false;
    }
    String word = scan.atoms().text(end);
    return word.equals("-")
        || word.equals("–")
        || ((word.equals("and") || word.equals(",")) && meets(scan, next));
  }

  /** "between Kosovo and Serbia", "Russian and Ukrainian negotiators". */
  private static boolean meets(Scan scan, Hit next) {
    for (int at = next.endToken(); at < next.endToken() + 3; at++) {
      String word = Atoms.small(scan.word(at));
      if (Words.ENGLISH.is(Words.Kind.TEAM, word) || TALKS.contains(word)) {
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

  private static Sides top(Map<String, Integer> counts) {
    List<Map.Entry<String, Integer>> order =
        counts.entrySet().stream()
            .sorted(
                Map.Entry.<String, Integer>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(3)
            .toList();
    if (order.size() < 2 || order.get(1).getValue() < 3) {
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

  /**
   * Lets "the government" and "the rebels" stand for the sides, where one of each faces the other.
   */
  void refer(List<Scan> scans, Gazetteers gazetteers) {
    if (first == null || second == null) {
      return;
    }
    boolean firstState = gazetteers.isState(first);
    boolean secondState = gazetteers.isState(second);
    if (firstState == secondState) {
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
