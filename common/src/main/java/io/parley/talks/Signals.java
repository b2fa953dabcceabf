package io.parley.talks;

import io.parley.model.TalkStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Sees what two tellings say about being one round. The same either way round. */
final class Signals {
  private static final int NEAR = 2;
  private static final int FAR = 60;
  private static final int SOON = 14;
  private static final int LONGEST_ROUND = 21;
  private static final int LONGEST_UNHEARD = 10;
  private static final Duration TOGETHER = Duration.ofDays(3);
  private static final Duration SAME_NEWS = Duration.ofDays(4);

  private final Facts a;
  private final Facts b;
  private final EnumSet<Signal> seen = EnumSet.noneOf(Signal.class);

  private Signals(Facts a, Facts b) {
    this.a = a;
    this.b = b;
  }

  static EnumSet<Signal> between(Facts a, Facts b) {
    Signals signals = new Signals(a, b);
    signals.days();
    signals.parties();
    signals.ordinals();
    signals.place();
    signals.series();
    signals.people();
    if (shares(a.topics(), b.topics())) {
      signals.seen.add(Signal.SHARED_TOPIC);
    }
    if (signals.toldWithin(TOGETHER)) {
      signals.seen.add(Signal.TOLD_TOGETHER);
    }
    return signals.seen;
  }

  private void parties() {
    Set<String> common = new TreeSet<>(a.parties());
    common.retainAll(b.parties());
    int fewer = Math.min(a.parties().size(), b.parties().size());
    int all = a.parties().size() + b.parties().size() - common.size();
    boolean contained = common.size() == fewer;
    if (common.isEmpty()) {
      seen.add(Signal.PARTIES_BELOW_HALF);
    } else if (common.size() == all) {
      seen.add(Signal.SAME_PARTIES);
    } else if (2 * common.size() > all || (contained && 2 * common.size() == all)) {
      seen.add(Signal.PARTIES_OVERLAP);
    } else if (contained && fewer >= 2 && 3 * common.size() >= all) {
      seen.add(Signal.PARTIES_CONTAINED);
    } else if (seen.contains(Signal.SAME_DAY) && a.city() != null && a.city().equals(b.city())) {
      seen.add(Signal.PARTIES_DIFFER_SAME_PLACE);
    } else {
      seen.add(Signal.PARTIES_BELOW_HALF);
    }
  }

  private void ordinals() {
    if (a.ordinal() == null || b.ordinal() == null) {
      return;
    }
    if (a.ordinal().equals(b.ordinal())) {
      seen.add(Signal.SAME_ORDINAL);
    } else if (seen.contains(Signal.SAME_DAY)
        || (seen.contains(Signal.DAY_INSIDE) && toldWithin(TOGETHER))) {
      seen.add(Signal.ORDINALS_DIFFER_SAME_DAY);
    } else {
      seen.add(Signal.ORDINALS_DIFFER);
    }
  }

  private void days() {
    Days one = a.days();
    Days other = b.days();
    if (plannedAfter(a, b) || plannedAfter(b, a)) {
      seen.add(Signal.PLANNED_AFTER_HELD);
    }
    if (one.sort() == Days.Sort.UNKNOWN || other.sort() == Days.Sort.UNKNOWN) {
      return;
    }
    long gap = one.gap(other);
    if (gap > FAR) {
      seen.add(Signal.TOO_FAR);
    }
    boolean exact = one.sort() == Days.Sort.DAY && other.sort() == Days.Sort.DAY;
    if (exact && (same(one.start(), other.start()) || same(one.end(), other.end()))) {
      seen.add(Signal.SAME_DAY);
    } else if (ranOn(a, b) || ranOn(b, a)) {
      seen.add(Signal.RAN_ON);
    } else if (exact && gap == 0) {
      seen.add(Signal.DAY_INSIDE);
    } else if (exact && gap <= NEAR) {
      seen.add(Signal.DAY_NEAR);
    } else if (exact || (stated(one) && stated(other) && gap > NEAR)) {
      apart();
    } else if (stated(one) && stated(other)) {
      seen.add(Signal.SAME_MONTH);
    } else if (one.sort() == Days.Sort.BEFORE || other.sort() == Days.Sort.BEFORE) {
      seen.add(gap == 0 ? Signal.BEFORE_FITS : Signal.WINDOW_MISSES);
    } else {
      seen.add(gap == 0 ? Signal.WINDOW_FITS : Signal.WINDOW_MISSES);
    }
  }

  /** Days are known and three or more apart. */
  private void apart() {
    if (endedLater(a, b) || endedLater(b, a)) {
      seen.add(Signal.ENDED_LATER);
      return;
    }
    if (a.begun() && b.begun()) {
      boolean numbered = a.ordinal() != null && a.ordinal().equals(b.ordinal());
      if (numbered && toldWithin(SAME_NEWS)) {
        seen.add(Signal.NUMBERED_DAYS_APART);
      } else {
        seen.add(beganAgain(a, b) || beganAgain(b, a) ? Signal.BEGAN_AGAIN : Signal.DAYS_APART);
      }
      return;
    }
    if (a.planDays().stream().anyMatch(b.planDays()::contains)) {
      seen.add(Signal.SAME_PLAN);
      return;
    }
    TalkStatus plan = earlierPlan();
    if (plan == TalkStatus.POSTPONED || plan == TalkStatus.SUSPENDED) {
      seen.add(a.days().gap(b.days()) > SOON ? Signal.RESUMED_LATE : Signal.RESUMED);
    } else if (plan == TalkStatus.CANCELLED || plan == TalkStatus.REFUSED) {
      seen.add(Signal.REDATED_OFF);
    } else {
      seen.add(Signal.REDATED);
    }
  }

  /** What was planned before the other was told. */
  private @Nullable TalkStatus earlierPlan() {
    if (a.planned() != b.planned()) {
      return a.planned() ? a.plan() : b.plan();
    }
    if (a.lastTold() == null || b.lastTold() == null) {
      return null;
    }
    return a.lastTold().isBefore(b.lastTold()) ? a.plan() : b.plan();
  }

  private static boolean plannedAfter(Facts plan, Facts other) {
    LocalDate asOf = plan.plannedAsOf();
    return plan.planned()
        && asOf != null
        && other.begun()
        && !other.openEnded()
        && other.days().sort() != Days.Sort.UNKNOWN
        && other.days().latest().isBefore(asOf.minusDays(1));
  }

  /** One knows only the first day, the other only a last day that is later. */
  private static boolean ranOn(Facts first, Facts last) {
    LocalDate start = first.days().start();
    boolean open = start != null && first.days().end() == null && first.begun();
    if (!open || !last.begun() || last.days().start() != null) {
      return false;
    }
    long gap = first.days().gap(last.days());
    boolean later = last.days().latest().isAfter(start);
    return later
        && gap <= LONGEST_ROUND
        && (last.days().end() != null
            || (first.openEnded() && last.days().sort() == Days.Sort.WINDOW && gap > 0));
  }

  /** One was last known to go on; the other is told as over, on one later day. */
  private static boolean endedLater(Facts first, Facts last) {
    LocalDate start = first.days().start();
    LocalDate day = last.days().start();
    return first.openEnded()
        && start != null
        && last.begun()
        && !last.openEnded()
        && day != null
        && day.equals(last.days().end())
        && day.isAfter(start)
        && !day.isAfter(start.plusDays(LONGEST_UNHEARD));
  }

  /** One was last known to go on; the other began up to ten days later. */
  private static boolean beganAgain(Facts first, Facts last) {
    LocalDate start = first.days().start();
    LocalDate day = last.days().start();
    return first.openEnded()
        && start != null
        && day != null
        && day.isAfter(start)
        && !day.isAfter(start.plusDays(LONGEST_UNHEARD));
  }

  private void place() {
    boolean plan = a.planned() || b.planned();
    if (a.city() != null && b.city() != null) {
      if (a.city().equals(b.city())) {
        seen.add(Signal.SAME_CITY);
      } else {
        seen.add(plan ? Signal.CITY_MOVED : Signal.CITIES_DIFFER);
      }
    } else if (a.country() != null && b.country() != null) {
      if (a.country().equals(b.country())) {
        seen.add(Signal.SAME_COUNTRY);
      } else {
        seen.add(plan ? Signal.CITY_MOVED : Signal.COUNTRIES_DIFFER);
      }
    }
  }

  private void series() {
    if (a.series().isEmpty() || b.series().isEmpty()) {
      return;
    }
    boolean same = a.series().containsAll(b.series()) || b.series().containsAll(a.series());
    seen.add(same ? Signal.SAME_SERIES : Signal.SERIES_DIFFER);
  }

  private void people() {
    Set<String> ofA = all(a.heads());
    ofA.retainAll(all(b.heads()));
    if (ofA.size() > 1) {
      seen.add(Signal.SHARED_HEADS);
    } else if (ofA.size() == 1) {
      seen.add(Signal.SHARED_HEAD);
    } else {
      if (a.heads().keySet().stream().anyMatch(b.heads()::containsKey)) {
        seen.add(Signal.HEADS_DIFFER);
      }
      if (Level.differ(a.levels(), b.levels())) {
        seen.add(Signal.LEVELS_DIFFER);
      }
    }
  }

  private boolean toldWithin(Duration span) {
    Instant firstA = a.firstTold();
    Instant lastA = a.lastTold();
    Instant firstB = b.firstTold();
    Instant lastB = b.lastTold();
    return firstA != null
        && lastA != null
        && firstB != null
        && lastB != null
        && !firstA.isAfter(lastB.plus(span))
        && !firstB.isAfter(lastA.plus(span));
  }

  private static boolean stated(Days days) {
    return days.sort() == Days.Sort.DAY || days.sort() == Days.Sort.MONTH;
  }

  private static boolean same(@Nullable LocalDate one, @Nullable LocalDate other) {
    return one != null && Objects.equals(one, other);
  }

  private static boolean shares(Set<String> one, Set<String> other) {
    return one.stream().anyMatch(other::contains);
  }

  private static Set<String> all(Map<String, Set<String>> heads) {
    Set<String> all = new TreeSet<>();
    heads.values().stream().flatMap(Collection::stream).forEach(all::add);
    return all;
  }
}
