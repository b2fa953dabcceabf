package io.parley.event;

import io.parley.model.TalkStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Turns the anchors of an article into claims. Immutable, thread-safe. */
final class Claims {
  private static final DayPhrase.Date NO_DATE = new DayPhrase.Date(null, null, null);

  private final WordClasses classes;
  private final Anchors anchors;
  private final Assertions assertions;
  private final PartyReader parties;
  private final PlaceReader places;
  private final DayReader days;

  Claims(WordClasses classes, PartyReader parties) {
    this.classes = classes;
    this.parties = parties;
    anchors = new Anchors(classes);
    assertions = new Assertions(classes);
    places = new PlaceReader(classes);
    days = new DayReader(classes);
  }

  /** Claims of one sentence, in order. */
  List<Claim> of(
      Reading reading,
      @Nullable LocalDate published,
      Map<String, MediatorReader.Found> mediators,
      List<Claim> before) {
    List<Claim> claims = new ArrayList<>();
    List<Anchor> found = reading.cue("sport") != null ? List.of() : anchors.find(reading);
    for (Anchor anchor : found) {
      for (Claim claim : of(anchor, found, published, before)) {
        claims.add(withoutMediators(claim, mediators));
      }
    }
    return claims;
  }

  /** A mediator is a party only where the words put it between the two. */
  private static Claim withoutMediators(Claim claim, Map<String, MediatorReader.Found> mediators) {
    Set<String> rest = new TreeSet<>(claim.parties());
    if (claim.how().equals("between") && rest.size() == 2) {
      return claim;
    }
    rest.removeIf(
        id -> {
          MediatorReader.Found found = mediators.get(id);
          return found != null
              && (claim.parties().size() > 2 || found.reading() == claim.anchor().reading());
        });
    Set<String> loose = new TreeSet<>(claim.loose());
    loose.removeAll(mediators.keySet());
    return claim.with(rest).loosely(loose);
  }

  /** The day that "a week earlier" or "a week later" counts from: the first told, or the last. */
  private static @Nullable LocalDate other(DayPhrase day, List<Claim> before) {
    LocalDate base = null;
    for (Claim claim : before) {
      if (claim.date().day() != null && (base == null || day.day() > 0)) {
        base = claim.date().day();
      }
    }
    return base;
  }

  private List<Claim> of(
      Anchor anchor, List<Anchor> all, @Nullable LocalDate published, List<Claim> before) {
    Assertion assertion = assertions.of(anchor);
    PartyReader.Found who = parties.of(anchor);
    int hinge = assertion == null ? anchor.head() : assertion.at();
    List<DayPhrase> when = days.of(anchor, assertion, all);
    Place place = places.of(anchor, hinge, all);
    boolean purpose = anchor.reading().words().low(anchor.from() - 1).equals("for");
    boolean coming =
        (anchor.has(classes, "adj-coming")
                && !(purpose && assertion != null && assertion.sort().equals("meet")))
            || anchor.reading().words().low(anchor.to()).equals("again");
    if (assertion != null && assertion.cue().equals("travels for") && !expected(anchor)) {
      // The day of travel is no day of talks.
      when = when.stream().filter(d -> d.from() >= anchor.from()).toList();
    }
    if (assertion != null
        && assertion.status() == TalkStatus.PROPOSED
        && assertion.sort().equals("phrase")) {
      // Neither is the day of the offer.
      when = when.stream().filter(d -> d.from() >= anchor.from()).toList();
    }
    boolean recalled = recalled(anchor, assertion);
    List<Set<String>> sides = tour(anchor, who);
    List<Claim> claims = new ArrayList<>();
    int many = both(anchor, when) ? 2 : 1;
    for (int i = 0; i < many; i++) {
      DayPhrase day = when.isEmpty() ? null : when.get(i);
      DayPhrase.Date date =
          day == null ? NO_DATE : day.on(published, sense(anchor, assertion), other(day, before));
      for (Set<String> side : sides) {
        claims.add(
            new Claim(
                anchor,
                assertion,
                side,
                parties.loose(anchor),
                who.how(),
                who.names(),
                anchor.round(),
                day,
                date,
                place,
                recalled,
                coming,
                parties.stranger(anchor),
                false,
                Claim.Weight.UNKNOWN));
      }
    }
    return claims;
  }

  /** "will hold talks with the leaders of A, B and C during a tour": one round with each. */
  private List<Set<String>> tour(Anchor anchor, PartyReader.Found who) {
    Set<String> hosts = new TreeSet<>();
    Set<String> guests = new TreeSet<>();
    for (Name name : who.names()) {
      String id = name.party();
      if (id != null) {
        (name.from() >= anchor.to() ? hosts : guests).add(id);
      }
    }
    boolean one = guests.size() == 1 && hosts.size() > 1 && !hosts.containsAll(guests);
    if (!one || anchor.reading().cue("tour") == null) {
      return List.of(who.ids());
    }
    List<Set<String>> pairs = new ArrayList<>();
    for (String host : hosts) {
      Set<String> pair = new TreeSet<>(guests);
      pair.add(host);
      pairs.add(pair);
    }
    return pairs;
  }

  private boolean expected(Anchor anchor) {
    Words words = anchor.reading().words();
    for (int i = Math.max(0, anchor.from() - 16); i < anchor.from(); i++) {
      if (classes.has("awaited", words.low(i))) {
        return true;
      }
    }
    return false;
  }

  private static Sense sense(Anchor anchor, @Nullable Assertion assertion) {
    return assertion == null ? Sense.OPEN : assertion.sense();
  }

  private boolean recalled(Anchor anchor, @Nullable Assertion assertion) {
    Words words = anchor.reading().words();
    if (anchor.has(classes, "adj-recall")) {
      return true;
    }
    boolean lead = words.title() || words.paragraph() <= 1;
    if (assertion != null
        && assertion.pluperfect()
        && !lead
        && !words.low(assertion.at() - 1).equals("just")) {
      return true;
    }
    for (int i = anchor.from() - 3; i < anchor.to() + 3; i++) {
      if (classes.has("adv-recall", words.low(i))) {
        return true;
      }
    }
    return false;
  }

  /** "met on May 16 and on June 2": two rounds in one breath. */
  private static boolean both(Anchor anchor, List<DayPhrase> when) {
    if (when.size() < 2) {
      return false;
    }
    DayPhrase a = when.get(0);
    DayPhrase b = when.get(1);
    DayPhrase first = a.from() < b.from() ? a : b;
    DayPhrase second = a.from() < b.from() ? b : a;
    int gap = second.from() - first.to();
    Words words = anchor.reading().words();
    boolean dated = first.kind() == DayPhrase.Kind.DATE || first.kind() == DayPhrase.Kind.MONTH;
    return dated
        && !words.low(first.from() - 1).equals("between")
        && second.month() > 0
        && gap >= 1
        && gap <= 3
        && words.low(first.to()).equals("and");
  }
}
