package io.parley.talks;

import io.parley.model.Evidence;
import io.parley.model.NextRound;
import io.parley.model.NextStatus;
import io.parley.model.TalkMention;
import io.parley.model.TalkStatus;
import io.parley.model.Venue;
import io.parley.wire.ArticleTalks;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Folds talks of one article that are one round told in two sentences, so that the article does not
 * seem to say that they differ. The talk that stays is filled up with when, where and which round
 * the other one tells.
 */
final class Folding {
  private Folding() {}

  /** The article with each round it tells of once, in the order of its talks. */
  static ArticleTalks of(ArticleTalks article) {
    List<TalkMention> talks = new ArrayList<>(article.talks());
    for (int i = 0; i < talks.size(); i++) {
      for (int j = i + 1; j < talks.size(); j++) {
        ArticleTalks both = article.with(List.of(talks.get(i), talks.get(j)));
        TalkMention one = fold(new Claim(both, 0, 0, 0), new Claim(both, 1, 1, 0));
        if (one != null) {
          talks.set(i, one);
          talks.remove(j);
          j = i; // it says more now than before
        }
      }
    }
    return article.with(talks);
  }

  private static @Nullable TalkMention fold(Claim one, Claim other) {
    EnumSet<Signal> signals = Signals.between(one.facts(), other.facts());
    if (!signals.contains(Signal.SAME_PARTIES) && !signals.contains(Signal.PARTIES_OVERLAP)) {
      boolean firstStays = one.talk().heads().size() >= other.talk().heads().size();
      return isSameNumber(one, other, signals)
          ? filled(firstStays ? one : other, firstStays ? other : one)
          : null;
    }
    if (isPutOffTo(one, other, signals)) {
      return putOff(one.talk(), other.talk());
    }
    if (isPutOffTo(other, one, signals)) {
      return putOff(other.talk(), one.talk());
    }
    if (signals.stream().anyMatch(Numbering::parts)) {
      return null;
    }
    boolean firstStays = Claim.MOST_SPECIFIC_FIRST.compare(one, other) < 0;
    Claim stays = firstStays ? one : other;
    Claim goes = firstStays ? other : one;
    boolean sameStatus = one.status() == other.status();
    boolean sameWords = one.talk().evidence().equals(other.talk().evidence());
    boolean says = sameStatus && (sameWords || one.news() == other.news());
    return says || saysLess(goes, stays) ? filled(stays, goes) : null;
  }

  /**
   * The number of a round is rare enough to tell it within an article, even where mediators were
   * taken for parties.
   */
  private static boolean isSameNumber(Claim one, Claim other, Set<Signal> signals) {
    if (!one.news() || !other.news() || one.status() != other.status()) {
      return false;
    }
    boolean related =
        signals.contains(Signal.SAME_CITY)
            || one.facts().parties().stream().anyMatch(other.facts().parties()::contains);
    EnumSet<Signal> apart = EnumSet.copyOf(signals);
    apart.removeAll(
        EnumSet.of(
            Signal.PARTIES_BELOW_HALF, Signal.PARTIES_DIFFER_SAME_PLACE, Signal.LEVELS_DIFFER));
    return related
        && signals.contains(Signal.SAME_ORDINAL)
        && apart.stream().noneMatch(Numbering::parts);
  }

  /** True where a meeting will not be on its day and a later one is set: it is put off. */
  private static boolean isPutOffTo(Claim off, Claim plan, Set<Signal> signals) {
    boolean calledOff =
        off.status() == TalkStatus.POSTPONED || off.status() == TalkStatus.CANCELLED;
    return calledOff
        && off.news()
        && plan.news()
        && plan.status() == TalkStatus.SCHEDULED
        && plan.facts().days().sort() == Days.Sort.DAY
        && off.facts().days().sort() == Days.Sort.DAY
        && off.facts().days().latest().isBefore(plan.facts().days().earliest())
        && !signals.contains(Signal.TOO_FAR)
        && !signals.contains(Signal.ORDINALS_DIFFER)
        && !signals.contains(Signal.LEVELS_DIFFER);
  }

  /** True where a talk without day, number and place adds nothing to another that is news. */
  private static boolean saysLess(Claim vague, Claim other) {
    Facts facts = vague.facts();
    return vague.news()
        && other.news()
        && vague.status().alertable()
        && other.status().alertable()
        && facts.days().sort() == Days.Sort.WINDOW
        && other.facts().days().sort() == Days.Sort.DAY
        && facts.ordinal() == null
        && facts.city() == null
        && vague.talk().hours() == null;
  }

  private static TalkMention putOff(TalkMention off, TalkMention plan) {
    NextRound next = off.nextRound();
    boolean unsaid = next.status() == null || next.start() == null;
    List<Evidence> proofs = new ArrayList<>(off.proofs());
    if (unsaid) {
      next = new NextRound(NextStatus.AGREED, plan.start(), plan.venue().city());
      for (Evidence e : plan.proofs()) {
        if (e.slot().equals("start")) {
          proofs.add(new Evidence("next_round.start", e.field(), e.start(), e.end(), e.text()));
        }
      }
    }
    return new TalkMention(
        TalkStatus.POSTPONED,
        off.background(),
        off.parties(),
        off.mediators(),
        off.round() == null ? plan.round() : off.round(),
        off.series() == null ? plan.series() : off.series(),
        off.venue(),
        off.start(),
        off.end(),
        off.hours(),
        off.heads(),
        off.topics(),
        off.outcome(),
        next,
        off.evidence(),
        proofs);
  }

  private static TalkMention filled(Claim stays, Claim goes) {
    TalkMention a = stays.talk();
    TalkMention b = goes.talk();
    Set<String> filled = new TreeSet<>();
    Venue venue = a.venue();
    if (venue.city() == null
        && b.venue().city() != null
        && (venue.country() == null || venue.country().equals(b.venue().country()))) {
      venue = new Venue(b.venue().city(), b.venue().country(), venue.site());
      filled.add("venue");
    }
    boolean undated = a.start() == null && a.end() == null;
    if (undated && (b.start() != null || b.end() != null)) {
      filled.addAll(List.of("start", "end"));
    }
    Integer round = a.round() == null ? b.round() : a.round();
    if (!Objects.equals(round, a.round())) {
      filled.add("round");
    }
    String series = a.series() == null ? b.series() : a.series();
    if (!Objects.equals(series, a.series())) {
      filled.add("series");
    }
    NextRound next = a.nextRound().status() == null ? b.nextRound() : a.nextRound();
    if (!next.equals(a.nextRound())) {
      filled.add("next_round");
    }
    List<Evidence> proofs = new ArrayList<>(a.proofs());
    for (Evidence evidence : b.proofs()) {
      if (filled.contains(evidence.slot().split("\\.", 2)[0])) {
        proofs.add(evidence);
      }
    }
    return new TalkMention(
        a.status(),
        a.background(),
        a.parties(),
        a.mediators(),
        round,
        series,
        venue,
        undated ? b.start() : a.start(),
        undated ? b.end() : a.end(),
        a.hours(),
        a.heads(),
        a.topics(),
        a.outcome(),
        next,
        a.evidence(),
        proofs);
  }
}
