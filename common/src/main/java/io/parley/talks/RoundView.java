package io.parley.talks;

import io.parley.model.Evidence;
import io.parley.model.Head;
import io.parley.model.NextRound;
import io.parley.model.Outcome;
import io.parley.model.TalkStatus;
import io.parley.model.Venue;
import io.parley.wire.Proof;
import io.parley.wire.Round;
import io.parley.wire.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a round's slots off its claims, with the sentences that prove them. */
final class RoundView {
  private static final int MOST_HEADS = 12;
  private static final int MOST_TOPICS = 6;
  private static final int MOST_WITNESSES = 3;

  private final List<Claim> claims;
  private final Independence origins = new Independence();
  private final TalkStatus status;
  private final List<Proof> proofs = new ArrayList<>();

  private RoundView(List<Claim> unsorted) {
    claims = new ArrayList<>(unsorted);
    claims.sort(
        Comparator.comparing(Claim::told)
            .thenComparing(Claim::articleId)
            .thenComparingInt(Claim::place));
    claims.stream().filter(Claim::news).forEach(origins::originOf);
    status = StatusOverTime.of(claims);
  }

  /**
   * The round as its claims tell of it; track and pending state are left for others to fill.
   *
   * @param explanation why it is a round of its own
   */
  static Round of(String roundId, long version, List<Claim> claims, String explanation) {
    return new RoundView(claims).read(roundId, version, explanation);
  }

  private Round read(String roundId, long version, String explanation) {
    int independent = Math.max(1, origins.count());
    Standing standing = independent > 1 ? Standing.CONFIRMED : Standing.REPORTED;
    if (StatusOverTime.disputed(claims, origins)) {
      standing = Standing.DISPUTED;
    }
    proveStatus();
    List<String> parties = ids(prove("parties", slot(c -> joined(c.talk().parties(), 2))));
    List<String> mediators = ids(prove("mediators", slot(c -> joined(c.talk().mediators(), 1))));
    Integer round = prove("round", slot(c -> c.talk().round()));
    String series = prove("series", slot(c -> c.talk().series()));
    String city = prove("venue.city", dated(c -> c.talk().venue().city()));
    String country = prove("venue.country", dated(c -> countryWith(c, city)));
    String site = prove("venue.site", dated(c -> siteWith(c, city)));
    String start = prove("start", start());
    String end = prove("end", dated(c -> dayOrNull(c.talk().end())));
    if (start != null
        && end != null
        && start.length() == end.length()
        && end.compareTo(start) < 0) {
      end = null;
    }
    Outcome outcome = prove("outcome", slot(this::outcome));
    NextRound next = prove("next_round", nextRound());
    return new Round(
        roundId,
        roundId,
        version,
        status,
        true,
        false,
        null,
        standing,
        independent,
        "",
        parties,
        mediators,
        round,
        series,
        new Venue(city, country, site),
        city,
        country,
        start,
        end,
        prove("hours", slot(c -> c.talk().hours())),
        heads(),
        topics(),
        outcome,
        next == null ? NextRound.UNSAID : next,
        articles(),
        null,
        bound(Comparator.naturalOrder()),
        bound(Comparator.reverseOrder()),
        proofs,
        explanation);
  }

  private <T> Slot<T> slot(Function<Claim, @Nullable T> of) {
    return Slot.best(claims, origins, of);
  }

  /** A slot of when and where: what a meeting tells of itself replaces what was planned for it. */
  private <T> Slot<T> dated(Function<Claim, @Nullable T> of) {
    if (!claims.stream().anyMatch(Claim::begun)) {
      return Slot.latest(claims, origins, of);
    }
    Slot<T> met = slot(c -> c.begun() ? of.apply(c) : null);
    return met.value() == null ? slot(of) : met;
  }

  private Slot<String> start() {
    Slot<String> day = dated(c -> isLaterDay(c) ? null : dayOrNull(c.start()));
    return day.value() == null ? dated(c -> monthOrNull(c.start())) : day;
  }

  /** True where the one day it tells of is a later day of a round that was known to go on. */
  private boolean isLaterDay(Claim claim) {
    LocalDate start = claim.facts().days().start();
    return start != null
        && claim.oneDay()
        && claims.stream()
            .map(Claim::wentOnFrom)
            .anyMatch(from -> from != null && from.isBefore(start));
  }

  private @Nullable Outcome outcome(Claim claim) {
    return claim.begun() && status != TalkStatus.UNDER_WAY ? claim.talk().outcome() : null;
  }

  /** What was said last; its day and city may come from an earlier article that says the same. */
  private Slot<NextRound> nextRound() {
    NextRound next = null;
    List<Claim> saying = new ArrayList<>();
    for (int i = claims.size() - 1; i >= 0; i--) {
      Claim claim = claims.get(i);
      NextRound said = claim.talk().nextRound();
      if (!claim.news() || said.status() == null) {
        continue;
      }
      if (next == null) {
        next = said;
        saying.add(claim);
      } else if (said.status() == next.status()) {
        next =
            new NextRound(
                next.status(),
                next.start() == null ? said.start() : next.start(),
                next.city() == null ? said.city() : next.city());
        saying.add(claim);
      }
    }
    return new Slot<>(next, saying);
  }

  private <T> @Nullable T prove(String name, Slot<T> slot) {
    T value = slot.value();
    if (value == null) {
      return null;
    }
    for (Claim claim : slot.claims()) {
      for (Evidence evidence : claim.talk().proofs()) {
        if (evidence.slot().equals(name) || evidence.slot().startsWith(name + ".")) {
          proofs.add(proof(name, value.toString(), evidence.text(), claim));
          return value;
        }
      }
    }
    return value;
  }

  /** One sentence of each origin, those first that assert the status. */
  private void proveStatus() {
    Set<Integer> heard = new HashSet<>();
    for (boolean same : new boolean[] {true, false}) {
      for (int i = claims.size() - 1; i >= 0; i--) {
        Claim claim = claims.get(i);
        boolean witness =
            (claim.status() == status) == same && (claim.news() || origins.count() == 0);
        if (witness && heard.size() < MOST_WITNESSES && heard.add(origins.originOf(claim))) {
          String value = Wording.key(claim.status());
          proofs.add(proof("status", value, claim.talk().evidence(), claim));
        }
      }
    }
  }

  private static Proof proof(String slot, String value, String text, Claim claim) {
    return new Proof(
        slot,
        value,
        text,
        claim.articleId(),
        claim.article().url(),
        claim.article().source(),
        claim.article().publishedAt());
  }

  private List<Head> heads() {
    Map<String, Head> byName = new LinkedHashMap<>();
    for (Claim claim : claims) {
      for (Head head : claim.talk().heads()) {
        List<String> words = Words.split(head.name());
        if (!words.isEmpty() && byName.size() < MOST_HEADS) {
          byName.merge(words.get(words.size() - 1), head, RoundView::fuller);
        }
      }
    }
    return List.copyOf(byName.values());
  }

  private static Head fuller(Head one, Head other) {
    return new Head(
        other.name().length() > one.name().length() ? other.name() : one.name(),
        one.role() == null ? other.role() : one.role(),
        one.party() == null ? other.party() : one.party());
  }

  private List<String> topics() {
    Map<String, Integer> counts = new TreeMap<>();
    for (Claim claim : claims) {
      claim.talk().topics().forEach(t -> counts.merge(t, claim.news() ? 2 : 1, Integer::sum));
    }
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST_TOPICS)
        .map(Map.Entry::getKey)
        .toList();
  }

  private List<String> articles() {
    return claims.stream()
        .sorted(
            Comparator.comparing((Claim c) -> c.article().streamTime())
                .thenComparing(Claim::articleId))
        .map(Claim::articleId)
        .distinct()
        .toList();
  }

  private Instant bound(Comparator<Instant> order) {
    return claims.stream().map(c -> c.article().streamTime()).min(order).orElse(Instant.EPOCH);
  }

  private static List<String> ids(@Nullable String joined) {
    return joined == null ? List.of() : List.of(joined.split(",", -1));
  }

  private static @Nullable String joined(List<String> ids, int atLeast) {
    return ids.size() < atLeast ? null : String.join(",", ids);
  }

  private static @Nullable String countryWith(Claim claim, @Nullable String city) {
    Venue venue = claim.talk().venue();
    return city == null || city.equals(venue.city()) ? venue.country() : null;
  }

  private static @Nullable String siteWith(Claim claim, @Nullable String city) {
    Venue venue = claim.talk().venue();
    return city == null || venue.city() == null || city.equals(venue.city()) ? venue.site() : null;
  }

  private static @Nullable String dayOrNull(@Nullable String text) {
    return Days.day(text) == null ? null : text;
  }

  private static @Nullable String monthOrNull(@Nullable String text) {
    return Days.day(text) == null && Days.month(text) != null ? text : null;
  }
}
