package io.parley.jobs.generation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one generation of rounds has that another has not. Pure. A round is the same where its id
 * is; one that is gone and whose articles mostly tell of another round now was merged into that, or
 * renamed where that one is new too.
 *
 * @param same rounds that both show alike
 * @param older rounds that were last told of before the newer generation's first article, which
 *     therefore cannot know them
 */
public record Comparison(
    int same,
    List<String> changed,
    List<String> gained,
    List<String> lost,
    List<String> merged,
    List<String> renamed,
    int older) {
  static Comparison of(
      Collection<RoundSeen> before, Collection<RoundSeen> after, Instant firstOfAfter) {
    Map<String, RoundSeen> newer = new LinkedHashMap<>();
    after.forEach(round -> newer.put(round.id(), round));
    Set<String> known = new HashSet<>();
    before.stream().filter(RoundSeen::shown).forEach(round -> known.add(round.id()));
    int same = 0;
    int older = 0;
    List<String> changed = new ArrayList<>();
    List<String> lost = new ArrayList<>();
    List<String> merged = new ArrayList<>();
    List<String> renamed = new ArrayList<>();
    Set<String> explained = new HashSet<>();
    for (RoundSeen old : before) {
      if (!old.shown()) {
        continue;
      }
      RoundSeen now = newer.get(old.id());
      if (now != null && now.shown()) {
        if (now.said().equals(old.said())) {
          same++;
        } else {
          changed.add(old.id() + ": " + old.said() + " → " + now.said());
        }
        continue;
      }
      if (now == null && old.last().isBefore(firstOfAfter)) {
        older++;
        continue;
      }
      RoundSeen heir = heir(old, now, newer);
      if (heir == null) {
        lost.add(old.id() + ": " + old.said());
      } else if (known.contains(heir.id())) {
        merged.add(old.id() + ": " + old.said() + " → " + heir.id() + ": " + heir.said());
      } else {
        explained.add(heir.id());
        renamed.add(old.id() + ": " + old.said() + " → " + heir.id() + ": " + heir.said());
      }
    }
    List<String> gained = new ArrayList<>();
    for (RoundSeen now : after) {
      if (now.shown() && !known.contains(now.id()) && !explained.contains(now.id())) {
        gained.add(now.id() + ": " + now.said());
      }
    }
    return new Comparison(same, changed, gained, lost, merged, renamed, older);
  }

  private static @Nullable RoundSeen heir(
      RoundSeen old, @Nullable RoundSeen now, Map<String, RoundSeen> newer) {
    if (now != null && now.sameAs() != null) {
      RoundSeen named = newer.get(now.sameAs());
      if (named != null && named.shown()) {
        return named;
      }
    }
    RoundSeen best = null;
    long most = 0;
    for (RoundSeen round : newer.values()) {
      long shared = old.articles().stream().filter(round.articles()::contains).count();
      if (round.shown() && shared > most && 2 * shared >= old.articles().size()) {
        best = round;
        most = shared;
      }
    }
    return best;
  }

  /** For people: a line of figures, then a line a round. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "rounds gained %d, lost %d, merged %d, renamed %d, changed %d, the same %d, too old to compare %d"
            .formatted(
                gained.size(),
                lost.size(),
                merged.size(),
                renamed.size(),
                changed.size(),
                same,
                older));
    gained.forEach(line -> lines.add("gained   " + line));
    lost.forEach(line -> lines.add("lost     " + line));
    merged.forEach(line -> lines.add("merged   " + line));
    renamed.forEach(line -> lines.add("renamed  " + line));
    changed.forEach(line -> lines.add("changed  " + line));
    return lines;
  }
}
