package io.parley.talks;

import io.parley.model.TalkStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Orders rounds of the same parties into tracks: in order of time, each goes to the track it
 * continues best or opens one. Different levels of meeting, different series and numbers that do
 * not go on keep tracks apart; an article that tells of two rounds, common heads, places and topics
 * draw them together.
 */
final class Tracks {
  /** What a track gives each of its rounds. */
  record Place(String trackId, String name, @Nullable String previous) {}

  private static final Comparator<Live> IN_TIME =
      Comparator.comparing(Tracks::when).thenComparing(Tracks::first, Claim.MOST_SPECIFIC_FIRST);

  private final List<Live> rounds = new ArrayList<>();
  private final Set<String> series = new TreeSet<>();
  private final EnumSet<Level> levels = EnumSet.noneOf(Level.class);
  private final Set<String> cities = new HashSet<>();
  private final Set<String> heads = new HashSet<>();
  private final Set<String> topics = new HashSet<>();
  private final Set<String> articles = new HashSet<>();

  private Tracks() {}

  /**
   * For each round, by id, its place.
   *
   * @param isTaken tells ids that tracks of other rounds have
   */
  static Map<String, Place> arrange(Collection<Live> all, Predicate<String> isTaken) {
    List<Live> ordered = new ArrayList<>(all);
    ordered.sort(IN_TIME);
    List<Tracks> tracks = new ArrayList<>();
    for (Live live : ordered) {
      Tracks best = null;
      int bestFit = 0;
      for (Tracks track : tracks) {
        int fit = track.fit(live);
        if (fit > bestFit || (fit == bestFit && fit > 0)) {
          best = track;
          bestFit = fit;
        }
      }
      if (best == null) {
        best = new Tracks();
        tracks.add(best);
      }
      best.add(live);
    }
    Map<String, Place> places = new HashMap<>();
    Set<String> taken = new HashSet<>();
    for (Tracks track : tracks) {
      track.name(places, taken, id -> taken.contains(id) || isTaken.test(id));
    }
    return places;
  }

  private void add(Live live) {
    Facts facts = live.cluster().facts();
    rounds.add(live);
    series.addAll(facts.series());
    levels.addAll(facts.levels());
    if (facts.city() != null) {
      cities.add(facts.city());
    }
    facts.heads().values().forEach(heads::addAll);
    topics.addAll(facts.topics());
    live.cluster().claims().forEach(c -> articles.add(c.articleId()));
  }

  private int fit(Live live) {
    Facts facts = live.cluster().facts();
    Live last = rounds.get(rounds.size() - 1);
    Set<Signal> parties = Signals.between(facts, last.cluster().facts());
    int sum;
    if (parties.contains(Signal.SAME_PARTIES)) {
      sum = 2;
    } else if (parties.contains(Signal.PARTIES_OVERLAP)) {
      sum = 1;
    } else {
      return 0;
    }
    sum -= Level.differ(levels, facts.levels()) ? 4 : 0;
    if (!series.isEmpty() && !facts.series().isEmpty()) {
      sum += series.containsAll(facts.series()) || facts.series().containsAll(series) ? 2 : -2;
    }
    sum += ordinalFit(facts.ordinal());
    sum += facts.city() != null && cities.contains(facts.city()) ? 1 : 0;
    sum += facts.heads().values().stream().flatMap(Set::stream).anyMatch(heads::contains) ? 2 : 0;
    sum += facts.topics().stream().anyMatch(topics::contains) ? 1 : 0;
    sum += live.cluster().claims().stream().anyMatch(c -> articles.contains(c.articleId())) ? 2 : 0;
    return sum;
  }

  private int ordinalFit(@Nullable Integer ordinal) {
    Integer before = null;
    for (Live live : rounds) {
      Integer known = live.cluster().facts().ordinal();
      before = known == null ? before : known;
    }
    if (ordinal == null || before == null) {
      return 0;
    }
    if (ordinal == before + 1) {
      return 2;
    }
    if (ordinal.equals(before)) {
      return 0; // phases of one numbered round
    }
    return ordinal > before ? 1 : -3;
  }

  private void name(Map<String, Place> places, Set<String> taken, Predicate<String> isTaken) {
    String id = id(isTaken);
    taken.add(id);
    String name = TrackName.of(rounds);
    String previous = null;
    for (Live live : rounds) {
      places.put(live.id(), new Place(id, name, previous));
      TalkStatus status = live.shown().status();
      if (status.begun() || status == TalkStatus.SCHEDULED || status == TalkStatus.SUSPENDED) {
        previous = live.id();
      }
    }
  }

  /**
   * The id most of its rounds have; else that of its first known round, numbered where a track it
   * was once part of has that id.
   */
  private String id(Predicate<String> isTaken) {
    Map<String, Integer> counts = new TreeMap<>();
    Live first = rounds.get(0);
    for (Live live : rounds) {
      if (!live.shown().track().isEmpty() && !isTaken.test(live.shown().trackId())) {
        counts.merge(live.shown().trackId(), 1, Integer::sum);
      }
      first =
          live.shown().firstReportedAt().isBefore(first.shown().firstReportedAt()) ? live : first;
    }
    String own = first.id();
    for (int part = 2; isTaken.test(own); part++) {
      own = first.id() + "-" + part;
    }
    String fresh = own;
    return counts.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElse(fresh);
  }

  private static Claim first(Live live) {
    return live.cluster().claims().stream().min(Claim.MOST_SPECIFIC_FIRST).orElseThrow();
  }

  private static LocalDate when(Live live) {
    Days days = live.cluster().facts().days();
    return days.sort() == Days.Sort.UNKNOWN ? LocalDate.MAX : days.latest();
  }
}
