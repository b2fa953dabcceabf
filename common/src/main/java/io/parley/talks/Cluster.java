package io.parley.talks;

import io.parley.model.TalkStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Claims that are one round, with what they say together. A slot is what most weight stands behind:
 * news over recollection, a meeting that began over a plan.
 */
final class Cluster {
  private final List<Claim> claims = new ArrayList<>();
  private final Set<String> articles = new HashSet<>();
  private final Ballot<String> parties = new Ballot<>();
  private final Ballot<Integer> ordinals = new Ballot<>();
  private final Ballot<LocalDate> starts = new Ballot<>();
  private final Ballot<LocalDate> longStarts = new Ballot<>();
  private final Ballot<LocalDate> ends = new Ballot<>();
  private final Ballot<YearMonth> months = new Ballot<>();
  private final Ballot<String> cities = new Ballot<>();
  private final Ballot<String> countries = new Ballot<>();
  private final Set<String> series = new TreeSet<>();
  private final Map<String, Set<String>> heads = new HashMap<>();
  private final Set<Level> levels = EnumSet.noneOf(Level.class);
  private final Set<String> topics = new TreeSet<>();
  private final Set<LocalDate> planDays = new TreeSet<>();
  private @Nullable LocalDate wentOnFrom;
  private @Nullable Days window;
  private boolean begun;
  private boolean news;
  private @Nullable Claim lastPlan;
  private @Nullable Claim lastBegun;
  private @Nullable LocalDate plannedAsOf;
  private @Nullable Instant firstTold;
  private @Nullable Instant lastTold;
  private @Nullable Facts facts;
  private int origins = -1;
  private String explanation = "";

  void add(Claim claim) {
    Facts f = claim.facts();
    int weight = (f.news() ? 2 : 1) * (f.begun() ? 2 : 1);
    claims.add(claim);
    articles.add(claim.articleId());
    if (f.parties().size() > 1) {
      parties.add(String.join(",", f.parties()), weight);
    }
    ordinals.add(f.ordinal(), weight);
    starts.add(f.days().start(), weight);
    if (!claim.oneDay()) {
      longStarts.add(f.days().start(), weight);
    }
    LocalDate from = claim.wentOnFrom();
    if (from != null && (wentOnFrom == null || from.isBefore(wentOnFrom))) {
      wentOnFrom = from;
    }
    ends.add(f.days().end(), weight);
    months.add(f.days().month(), weight);
    cities.add(f.city(), weight);
    countries.add(f.country(), weight);
    series.addAll(f.series());
    f.heads().forEach((k, v) -> heads.computeIfAbsent(k, x -> new TreeSet<>()).addAll(v));
    levels.addAll(f.levels());
    topics.addAll(f.topics());
    planDays.addAll(f.planDays());
    narrow(f.days());
    begun |= f.begun();
    news |= f.news();
    if (f.news()) {
      firstTold = firstTold == null || claim.told().isBefore(firstTold) ? claim.told() : firstTold;
      lastTold = lastTold == null || claim.told().isAfter(lastTold) ? claim.told() : lastTold;
      if (f.begun()) {
        lastBegun = later(lastBegun, claim);
      } else {
        lastPlan = later(lastPlan, claim);
        LocalDate asOf = f.plannedAsOf();
        plannedAsOf =
            asOf != null && (plannedAsOf == null || asOf.isAfter(plannedAsOf)) ? asOf : plannedAsOf;
      }
    }
    facts = null;
    origins = -1;
  }

  /** How many independent origins tell of it as news. */
  int origins() {
    if (origins < 0) {
      Independence heard = new Independence();
      claims.stream()
          .filter(Claim::news)
          .sorted(Comparator.comparing(Claim::told).thenComparing(Claim.MOST_SPECIFIC_FIRST))
          .forEach(heard::originOf);
      origins = heard.count();
    }
    return origins;
  }

  void addAll(Cluster other) {
    other.claims.forEach(this::add);
  }

  List<Claim> claims() {
    return claims;
  }

  /** True where the same article tells of both. */
  boolean sharesArticle(Cluster other) {
    return other.articles.stream().anyMatch(articles::contains);
  }

  boolean tells(String articleId) {
    return articles.contains(articleId);
  }

  /** Why it is a round of its own. */
  String explanation() {
    return explanation;
  }

  void explain(String why) {
    explanation = why;
  }

  Facts facts() {
    if (facts == null) {
      facts = sum();
    }
    return facts;
  }

  private Facts sum() {
    String winner = parties.winner();
    Set<String> agreed =
        winner == null
            ? claims.get(0).facts().parties()
            : new TreeSet<>(List.of(winner.split(",")));
    return new Facts(
        agreed,
        ordinals.winner(),
        days(),
        cities.winner(),
        countries.winner(),
        series,
        heads,
        levels,
        topics,
        news,
        begun,
        lastPlan == null ? null : lastPlan.status(),
        plannedAsOf,
        planDays,
        lastBegun != null && lastBegun.status() == TalkStatus.UNDER_WAY && ends.winner() == null,
        firstTold,
        lastTold);
  }

  private Days days() {
    LocalDate start = starts.winner();
    if (start != null && wentOnFrom != null && start.isAfter(wentOnFrom)) {
      start = longStarts.winner(); // the one day that some tell of is a later one of it
    }
    Days stated = Days.stated(start, ends.winner(), months.winner());
    if (stated != null) {
      return stated;
    }
    return window == null ? Days.UNKNOWN : window;
  }

  private void narrow(Days days) {
    if (days.sort() != Days.Sort.WINDOW && days.sort() != Days.Sort.BEFORE) {
      return;
    }
    if (window == null || days.sort().compareTo(window.sort()) < 0) {
      window = days;
    } else if (days.sort() == window.sort() && window.gap(days) == 0) {
      window =
          Days.window(
              max(window.earliest(), days.earliest()),
              min(window.latest(), days.latest()),
              window.sort());
    }
  }

  private static LocalDate max(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static LocalDate min(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private static Claim later(@Nullable Claim one, Claim other) {
    if (one == null) {
      return other;
    }
    int order = one.told().compareTo(other.told());
    return order < 0 || (order == 0 && one.key().compareTo(other.key()) < 0) ? other : one;
  }
}
