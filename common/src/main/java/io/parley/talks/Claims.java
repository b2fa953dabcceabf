package io.parley.talks;

import io.parley.model.TalkMention;
import io.parley.wire.ArticleTalks;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All claims at hand, found by what they share: two parties, a day and city, or, for a claim that
 * names one party only, that party.
 */
final class Claims {
  /** A gathering of more parties than this is found by the first of them. */
  private static final int MOST_PARTIES = 10;

  private static final long FAR = 60;

  private final Map<String, StoredArticle> articles = new HashMap<>();
  private final Map<String, Claim> byKey = new HashMap<>();
  private final Map<String, Set<Claim>> byTrait = new HashMap<>();

  /** What changed when an article came in. */
  record Change(@Nullable StoredArticle stored, List<Claim> gone, List<Claim> come, boolean again) {
    boolean nothing() {
      return gone.isEmpty() && come.isEmpty();
    }
  }

  /** Takes an article in, in the place of an earlier one of the same id. */
  Change replace(ArticleTalks told, long position) {
    ArticleTalks article = Folding.of(told);
    StoredArticle old = articles.get(article.articleId());
    if (old != null && old.article().equals(article)) {
      return new Change(old, List.of(), List.of(), true);
    }
    List<Claim> gone = old == null ? List.of() : claimsOf(old);
    gone.forEach(this::forget);
    if (article.withdrawn() || article.talks().isEmpty()) {
      articles.remove(article.articleId());
      return new Change(null, gone, List.of(), old != null);
    }
    StoredArticle stored =
        new StoredArticle(
            article, Numbering.of(article, gone), old == null ? position : old.position());
    return new Change(stored, gone, put(stored), old != null);
  }

  /** Takes in what the store holds. */
  List<Claim> put(StoredArticle stored) {
    articles.put(stored.article().articleId(), stored);
    List<Claim> come = claimsOf(stored);
    for (Claim claim : come) {
      byKey.put(claim.key(), claim);
      for (String trait : traits(claim)) {
        byTrait.computeIfAbsent(trait, k -> new LinkedHashSet<>()).add(claim);
      }
    }
    return come;
  }

  @Nullable Claim get(String key) {
    return byKey.get(key);
  }

  Collection<StoredArticle> articles() {
    return articles.values();
  }

  /** Forgets one claim; its article stays until all its claims are forgotten. */
  void forget(Claim claim) {
    Claim known = byKey.remove(claim.key());
    if (known == null) {
      return;
    }
    for (String trait : traits(known)) {
      Set<Claim> sharing = byTrait.get(trait);
      if (sharing != null) {
        sharing.remove(known);
        if (sharing.isEmpty()) {
          byTrait.remove(trait);
        }
      }
    }
  }

  /** Forgets those claims of an article that no round owns. */
  void forgetUnowned(StoredArticle stored, Set<String> owned) {
    claimsOf(stored).stream().filter(c -> !owned.contains(c.key())).forEach(this::forget);
  }

  /** Forgets articles that came in before a time and of which no claim is left. */
  List<String> dropOlderThan(Instant time) {
    List<String> dropped = new ArrayList<>();
    for (StoredArticle stored : List.copyOf(articles.values())) {
      if (stored.article().streamTime().isBefore(time)
          && claimsOf(stored).stream().noneMatch(c -> byKey.containsKey(c.key()))) {
        articles.remove(stored.article().articleId());
        dropped.add(stored.article().articleId());
      }
    }
    return dropped;
  }

  /** All that hangs together with some claims, through claims that are free to move. */
  Set<Claim> closure(Collection<Claim> from, Set<String> pinned) {
    Set<Claim> reached = new LinkedHashSet<>();
    Deque<Claim> open = new ArrayDeque<>();
    Map<String, List<Claim>> unreached = new HashMap<>();
    for (Claim claim : from) {
      if (byKey.containsKey(claim.key())) {
        reached.add(claim);
        open.add(claim);
      } else {
        reachNear(claim, unreached, reached, open);
      }
    }
    while (!open.isEmpty()) {
      Claim claim = open.remove();
      if (!pinned.contains(claim.key())) {
        reachNear(claim, unreached, reached, open);
      }
    }
    return reached;
  }

  /**
   * Reaches claims that share something with one and are not too far from it in time. Of each trait
   * only those are looked at that were not reached yet, else a dense block costs its square.
   */
  private void reachNear(
      Claim claim, Map<String, List<Claim>> unreached, Set<Claim> reached, Deque<Claim> open) {
    for (String trait : lookups(claim)) {
      List<Claim> rest =
          unreached.computeIfAbsent(trait, t -> new ArrayList<>(byTrait.getOrDefault(t, Set.of())));
      rest.removeIf(
          other -> {
            if (claim.facts().days().gap(other.facts().days()) > FAR) {
              return reached.contains(other);
            }
            if (reached.add(other)) {
              open.add(other);
            }
            return true;
          });
    }
  }

  private static List<Claim> claimsOf(StoredArticle stored) {
    Map<Integer, Claim> claims = new LinkedHashMap<>();
    ArticleTalks article = stored.article();
    for (int place = 0; place < article.talks().size(); place++) {
      int number = stored.numbers().get(place);
      if (number >= 0) {
        claims.put(number, new Claim(article, place, number, stored.position()));
      }
    }
    return List.copyOf(claims.values());
  }

  private static Set<String> traits(Claim claim) {
    Set<String> traits = new HashSet<>();
    List<String> parties = parties(claim.talk());
    for (int i = 0; i < parties.size(); i++) {
      for (int j = i + 1; j < parties.size(); j++) {
        traits.add(parties.get(i) + "|" + parties.get(j));
      }
      traits.add(parties.get(i));
    }
    addPlace(claim, traits);
    return traits;
  }

  private static Set<String> lookups(Claim claim) {
    Set<String> traits = traits(claim);
    if (claim.canFound()) {
      traits.removeAll(parties(claim.talk()));
      parties(claim.talk()).forEach(p -> traits.add("only|" + p));
    }
    return traits;
  }

  private static void addPlace(Claim claim, Set<String> traits) {
    List<String> parties = parties(claim.talk());
    if (parties.size() == 1) {
      traits.add("only|" + parties.get(0));
    }
    if (claim.facts().days().start() != null && claim.facts().city() != null) {
      traits.add("at|" + claim.facts().days().start() + "|" + claim.facts().city());
    }
  }

  private static List<String> parties(TalkMention talk) {
    List<String> parties = talk.parties();
    return parties.subList(0, Math.min(MOST_PARTIES, parties.size()));
  }
}
