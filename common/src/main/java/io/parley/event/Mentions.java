package io.parley.event;

import io.parley.model.ArticleField;
import io.parley.model.Evidence;
import io.parley.model.NextRound;
import io.parley.model.TalkMention;
import io.parley.model.TalkStatus;
import io.parley.model.Venue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes drafts out as talk mentions, each filled slot with its words. Not thread-safe. */
final class Mentions {
  /** Phrases of {@code cues.tsv} after which a day is the last one. */
  private static final List<String> CLOSING =
      List.of("at the end of", "at the conclusion of", "at the close of");

  /** No round runs longer, in days. */
  private static final int LONGEST = 31;

  private final SlotReaders slots;

  Mentions(SlotReaders slots) {
    this.slots = slots;
  }

  /** The mentions of an article; drafts that assert nothing are left out. */
  List<TalkMention> of(Drafts drafts) {
    List<TalkMention> mentions = new ArrayList<>();
    for (Draft draft : drafts.all()) {
      Claim decisive = draft.decisive(drafts.published());
      if (decisive != null && decisive.assertion() != null && told(draft, drafts)) {
        mentions.add(mention(draft, decisive, decisive.assertion(), drafts));
      }
    }
    return mentions;
  }

  /** A coming round without a day goes into the next_round of the news, if there is other news. */
  private static boolean told(Draft draft, Drafts drafts) {
    Draft main = drafts.main();
    boolean leaders =
        draft.claims().stream().anyMatch(c -> c.names().stream().filter(Name::person).count() >= 2);
    if (coming(draft)
        && main != null
        && main != draft
        && main.done()
        && Drafts.oneTrack(draft, main)) {
      return false;
    }
    return !draft.planned()
        || (leaders && draft.date().iso() != null)
        || main == null
        || main == draft
        || main.planned()
        || draft.date().day() != null
        || !Drafts.oneTrack(draft, main);
  }

  /** An offer of another meeting. */
  private static boolean coming(Draft draft) {
    Claim decisive = draft.decisive();
    return decisive != null
        && decisive.assertion() != null
        && decisive.assertion().status() == TalkStatus.PROPOSED
        && draft.claims().stream().anyMatch(Claim::coming);
  }

  private TalkMention mention(Draft draft, Claim decisive, Assertion assertion, Drafts drafts) {
    TalkStatus status = assertion.status();
    List<Evidence> proofs = new ArrayList<>();
    Words shown = decisive.anchor().reading().words();
    proofs.add(sentence("status", shown));
    parties(draft, decisive.anchor().reading(), drafts, proofs);
    Integer round = draft.round();
    for (Claim claim : draft.claims()) {
      if (round != null && round.equals(claim.round())) {
        Anchor a = claim.anchor();
        proofs.add(words("round", a.reading().words(), a.from(), a.to()));
        break;
      }
    }
    Venue venue = slots.venue(draft, drafts, proofs);
    String start = start(draft, proofs);
    String end = end(draft, status, start);
    if (status == TalkStatus.HELD && end != null && draft.date().last() == null) {
      int days = slots.days(draft);
      boolean closed =
          assertion.sort().equals("end")
              || assertion.sort().equals("fail")
              || CLOSING.stream().anyMatch(assertion.cue()::startsWith);
      if (days > 1 && closed) {
        start = LocalDate.parse(end).minusDays(days - 1L).toString();
      } else if (days > 1 && start != null) {
        end = LocalDate.parse(start).plusDays(days - 1L).toString();
      }
    }
    DayPhrase.Date span = draft.span();
    if (span != null && span.last() != null) {
      start = span.iso();
      end = String.valueOf(span.last());
    }
    String begun = status == TalkStatus.HELD && end != null ? begun(decisive, end) : null;
    start = begun == null ? start : begun;
    LocalDate first = draft.date().day();
    int nth = slots.nthDay(draft);
    if (status == TalkStatus.UNDER_WAY && nth > 1 && first != null) {
      start = first.minusDays(nth - 1L).toString();
      end = null;
    }
    Double hours = status.begun() ? slots.hours(draft, drafts, proofs) : null;
    NextRound next = slots.next(draft, drafts, proofs);
    return new TalkMention(
        status,
        draft.recalled(),
        List.copyOf(draft.parties()),
        slots.mediators(draft, drafts, proofs),
        round,
        slots.series(draft, drafts, proofs),
        venue,
        start,
        end,
        hours,
        slots.heads(draft, drafts, proofs),
        slots.topics(draft, drafts, proofs),
        slots.outcome(draft, drafts, status, proofs),
        next,
        shown.sentence(),
        proofs);
  }

  /** "which began on April 1, ended on Wednesday": the day behind the verb of beginning. */
  private static @Nullable String begun(Claim claim, String end) {
    Reading reading = claim.anchor().reading();
    for (Verb verb : reading.verbs()) {
      boolean began = verb.is("begin") && verb.tense() == Tense.PAST && !verb.negated();
      for (DayPhrase day : reading.days()) {
        int gap = day.from() - verb.to();
        if (!began || gap < 0 || gap > 1 || day.kind() != DayPhrase.Kind.DATE) {
          continue;
        }
        LocalDate last = LocalDate.parse(end);
        LocalDate first = day.on(last, Sense.PAST, null).day();
        if (first != null && first.isBefore(last) && first.plusDays(LONGEST).isAfter(last)) {
          return first.toString();
        }
      }
    }
    return null;
  }

  /** Where each party is named: in the deciding sentence, else nearest to the top. */
  private static void parties(Draft draft, Reading decisive, Drafts drafts, List<Evidence> proofs) {
    List<Reading> places = new ArrayList<>();
    places.add(decisive);
    places.addAll(Scope.own(draft));
    places.addAll(drafts.readings());
    for (String id : draft.parties()) {
      Evidence proof = null;
      for (Reading reading : places) {
        for (Name name : reading.names()) {
          if (proof == null && id.equals(name.party())) {
            proof = words("parties", reading.words(), name.from(), name.to());
          }
        }
      }
      if (proof != null) {
        proofs.add(proof);
      }
    }
  }

  private static @Nullable String start(Draft draft, List<Evidence> proofs) {
    String iso = draft.date().iso();
    if (iso == null) {
      return null;
    }
    for (Claim claim : draft.claims()) {
      DayPhrase day = claim.day();
      if (day != null && claim.date().equals(draft.date())) {
        proofs.add(words("start", claim.anchor().reading().words(), day.from(), day.to()));
        break;
      }
    }
    return iso;
  }

  private static @Nullable String end(Draft draft, TalkStatus status, @Nullable String start) {
    LocalDate last = draft.date().last();
    if (last != null) {
      return last.toString();
    }
    boolean oneDay =
        draft.claims().stream()
            .anyMatch(c -> c.anchor().reading().cue("one-day") != null && !c.recalled());
    return (status == TalkStatus.HELD || oneDay) && start != null && start.length() == 10
        ? start
        : null;
  }

  static Evidence sentence(String slot, Words words) {
    return new Evidence(
        slot,
        words.field(),
        words.from(),
        words.from() + words.sentence().length(),
        words.sentence());
  }

  static Evidence words(String slot, Words words, int from, int to) {
    ArticleField field = words.field();
    return new Evidence(slot, field, words.start(from), words.end(to - 1), words.slice(from, to));
  }
}
