package io.parley.talks;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** All known rounds, by id, by claim and by pair of parties; writes each change to the store. */
final class Book {
  private final LedgerStore store;
  private final Map<String, Live> rounds = new TreeMap<>();
  private final Map<String, Set<String>> byClaim = new HashMap<>();
  private final Map<String, Set<String>> byPair = new HashMap<>();
  private final Map<String, Set<String>> byTrack = new HashMap<>();
  private final Set<String> pinned = new HashSet<>();
  private final Set<String> waiting = new TreeSet<>();

  Book(LedgerStore store) {
    this.store = store;
  }

  Collection<Live> all() {
    return rounds.values();
  }

  @Nullable Live get(String id) {
    return rounds.get(id);
  }

  boolean has(String id) {
    return rounds.containsKey(id);
  }

  boolean isAlerted(String id) {
    Live live = rounds.get(id);
    return live != null && live.alerted() && !live.withdrawn();
  }

  Set<String> pinned() {
    return pinned;
  }

  /** Rounds with changes that are not told yet. */
  List<Live> waiting() {
    List<Live> live = new ArrayList<>();
    for (String id : waiting) {
      Live round = rounds.get(id);
      if (round != null) {
        live.add(round);
      }
    }
    return live;
  }

  /** Adds or replaces a round; writes it down where it differs from what is known. */
  void put(Live live) {
    Live old = rounds.get(live.id());
    load(live);
    if (old == null || !old.known().equals(live.known())) {
      store.putRound(live.known());
    }
  }

  /** Takes in what the store holds. */
  void load(Live live) {
    Live old = rounds.get(live.id());
    if (old != null) {
      unlink(old);
    }
    rounds.put(live.id(), live);
    for (String key : live.known().claims()) {
      byClaim.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(live.id());
    }
    if (live.known().changedAt() != null) {
      waiting.add(live.id());
    }
    if (!live.withdrawn()) {
      pinned.addAll(live.known().pinned());
      if (live.placed()) {
        byTrack.computeIfAbsent(live.shown().trackId(), k -> new LinkedHashSet<>()).add(live.id());
      }
      for (String pair : pairs(live)) {
        byPair.computeIfAbsent(pair, k -> new LinkedHashSet<>()).add(live.id());
      }
    }
  }

  void remove(Live live) {
    rounds.remove(live.id());
    unlink(live);
    store.removeRound(live.id());
  }

  /** Rounds that had any of some claims, withdrawn ones among them. */
  Map<String, Live> holding(Collection<Claim> claims) {
    Map<String, Live> holding = new LinkedHashMap<>();
    for (Claim claim : claims) {
      for (String id : byClaim.getOrDefault(claim.key(), Set.of())) {
        Live live = rounds.get(id);
        if (live != null) {
          holding.put(id, live);
        }
      }
    }
    return holding;
  }

  /** Rounds of nearly the same parties, through one another, as some are; by id. */
  Map<String, Live> neighbours(Collection<Live> of) {
    Map<String, Live> reached = new TreeMap<>();
    Deque<Live> open = new ArrayDeque<>(of);
    of.forEach(live -> reached.put(live.id(), live));
    while (!open.isEmpty()) {
      Live live = open.remove();
      for (Live other : sharingPair(live)) {
        if (!reached.containsKey(other.id()) && sameMatter(live, other)) {
          reached.put(other.id(), other);
          open.add(other);
        }
      }
    }
    return reached;
  }

  /** True where a round other than some is in a track. */
  boolean hasInTrack(String trackId, Set<String> otherThan) {
    return !otherThan.containsAll(byTrack.getOrDefault(trackId, Set.of()));
  }

  /** Rounds that share two parties with one, itself not among them. */
  List<Live> sharingPair(Live live) {
    Set<String> ids = new LinkedHashSet<>();
    pairs(live).forEach(pair -> ids.addAll(byPair.getOrDefault(pair, Set.of())));
    ids.remove(live.id());
    List<Live> sharing = new ArrayList<>();
    for (String id : ids) {
      Live other = rounds.get(id);
      if (other != null) {
        sharing.add(other);
      }
    }
    return sharing;
  }

  private static boolean sameMatter(Live one, Live other) {
    EnumSet<Signal> signals = Signals.between(one.cluster().facts(), other.cluster().facts());
    return signals.contains(Signal.SAME_PARTIES) || signals.contains(Signal.PARTIES_OVERLAP);
  }

  private void unlink(Live live) {
    waiting.remove(live.id());
    for (String key : live.known().claims()) {
      drop(byClaim, key, live.id());
    }
    pinned.removeAll(live.known().pinned());
    drop(byTrack, live.shown().trackId(), live.id());
    for (String pair : pairs(live)) {
      drop(byPair, pair, live.id());
    }
  }

  private static void drop(Map<String, Set<String>> index, String key, String id) {
    Set<String> ids = index.get(key);
    if (ids != null) {
      ids.remove(id);
      if (ids.isEmpty()) {
        index.remove(key);
      }
    }
  }

  private static Set<String> pairs(Live live) {
    Set<String> pairs = new HashSet<>();
    List<String> parties = live.shown().parties();
    for (int i = 0; i < parties.size(); i++) {
      for (int j = i + 1; j < parties.size(); j++) {
        pairs.add(parties.get(i) + "|" + parties.get(j));
      }
    }
    return pairs;
  }
}
