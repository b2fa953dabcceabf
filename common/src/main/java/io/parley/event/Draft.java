package io.parley.event;

import io.parley.model.TalkStatus;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Claims that speak of one round, as they gather while the article is read. */
final class Draft {
  private final List<Claim> claims = new ArrayList<>();
  private final Set<String> parties;
  private @Nullable Integer round;
  private DayPhrase.Date date;
  private boolean recalled;
  private @Nullable LocalDate opened;
  private @Nullable LocalDate closed;

  Draft(Claim first, Set<String> parties) {
    this.parties = new TreeSet<>(parties);
    this.date = first.date();
    this.recalled = first.recalled();
    add(first);
  }

  void add(Claim claim) {
    claims.add(claim);
    opened = opened == null && claim.begins() ? claim.date().day() : opened;
    closed = closed == null && claim.ends() ? claim.date().day() : closed;
    if (round == null) {
      round = claim.round();
    }
    if (date.day() == null && (claim.date().day() != null || date.month() == null)) {
      date = claim.date();
    }
  }

  List<Claim> claims() {
    return claims;
  }

  Set<String> parties() {
    return parties;
  }

  @Nullable Integer round() {
    return round;
  }

  void round(int value) {
    round = value;
  }

  DayPhrase.Date date() {
    return date;
  }

  void date(DayPhrase.Date other) {
    date = other;
  }

  /** First and last day where one sentence tells its beginning and another its end; else null. */
  DayPhrase.@Nullable Date span() {
    LocalDate a = opened;
    LocalDate b = closed;
    return a != null && b != null && a.isBefore(b) ? new DayPhrase.Date(a, b, null) : null;
  }

  /** Whether a claim tells the other end of this round: it began some days before it ended. */
  boolean spans(Claim claim) {
    LocalDate day = claim.date().day();
    LocalDate a = claim.begins() ? day : opened;
    LocalDate b = claim.ends() ? day : closed;
    boolean other = claim.begins() ? closed != null : claim.ends() && opened != null;
    return other && a != null && b != null && a.isBefore(b) && ChronoUnit.DAYS.between(a, b) <= 31;
  }

  boolean recalled() {
    return recalled;
  }

  void recall() {
    recalled = true;
  }

  int order() {
    return claims.get(0).order();
  }

  /** Place of its first sentence in the body; that of the title where it has no other. */
  int body() {
    return claims.stream()
        .filter(c -> !c.anchor().reading().words().title())
        .mapToInt(Claim::order)
        .min()
        .orElse(order());
  }

  boolean done() {
    return claims.stream().anyMatch(Claim::done);
  }

  /** True where its day is not after a day, or where it has none. */
  boolean behind(@Nullable LocalDate day) {
    LocalDate start = date.day();
    return start == null ? date.month() == null : day != null && !start.isAfter(day);
  }

  /** True where its day or month lies more than a week before a day. */
  boolean longAgo(@Nullable LocalDate day) {
    if (day == null) {
      return false;
    }
    LocalDate start =
        date.day() != null ? date.day() : date.month() == null ? null : date.month().atEndOfMonth();
    return start != null && start.isBefore(day.minusDays(8));
  }

  boolean suspended() {
    return claims.stream()
        .anyMatch(c -> c.assertion() != null && c.assertion().status() == TalkStatus.SUSPENDED);
  }

  /** Done talks spoken of in passing: no verb that tells of a meeting, no day, place or ordinal. */
  boolean passing() {
    if (!done() || round != null || date.iso() != null) {
      return false;
    }
    for (Claim claim : claims) {
      Assertion a = claim.assertion();
      boolean place = claim.place().city() != null && !claim.guessed();
      boolean verb =
          a != null
              && !a.sort().equals("phrase")
              && !(a.status() == TalkStatus.UNDER_WAY
                  && a.tense() != Tense.PROGRESSIVE
                  && a.tense() != Tense.PAST
                  && !a.sort().equals("begin"));
      if (place || verb) {
        return false;
      }
    }
    return true;
  }

  /** Nothing but a turn of phrase, and parties taken from elsewhere. */
  boolean baseless() {
    for (Claim claim : claims) {
      Assertion a = claim.assertion();
      boolean weak =
          a == null
              || (a.sort().equals("phrase") && !a.cue().equals("travels for"))
              || a.sort().equals("propose");
      boolean set =
          claim.date().day() != null && a != null && !claim.anchor().strength().equals("bare");
      if (!claim.guessed() && (claim.parties().size() >= 2 && !claim.how().isEmpty() || !weak)
          || set
          || claim.round() != null) {
        return false;
      }
      if (claim.guessed()
          && a != null
          && !weak
          && (claim.anchor().strong() || a.sort().equals("meet"))) {
        return false;
      }
    }
    return claims.stream().allMatch(c -> c.guessed());
  }

  boolean planned() {
    return !done() && !off() && claims.stream().anyMatch(Claim::planned);
  }

  boolean off() {
    return claims.stream().anyMatch(Claim::off);
  }

  /** Whether two dates can be of one round: same day, or a day and its month, or one unknown. */
  static boolean compatible(DayPhrase.Date a, DayPhrase.Date b) {
    LocalDate x = a.day();
    LocalDate y = b.day();
    if (x != null && y != null) {
      LocalDate xe = a.last() == null ? x : a.last();
      LocalDate ye = b.last() == null ? y : b.last();
      long gap = Math.max(ChronoUnit.DAYS.between(xe, y), ChronoUnit.DAYS.between(ye, x));
      return gap <= 1;
    }
    YearMonth m = a.month() != null ? a.month() : x == null ? null : YearMonth.from(x);
    YearMonth n = b.month() != null ? b.month() : y == null ? null : YearMonth.from(y);
    return m == null || n == null || m.equals(n);
  }

  static boolean same(DayPhrase.Date a, DayPhrase.Date b) {
    return a.iso() != null && b.iso() != null && compatible(a, b);
  }

  /** What all its claims together assert; null where none asserts anything. */
  @Nullable Claim decisive() {
    return decisive(claim -> true);
  }

  /** The same among the claims that can be true on a day: what is still to come is not yet held. */
  @Nullable Claim decisive(@Nullable LocalDate today) {
    LocalDate start = date.day();
    boolean ahead = today != null && start != null && start.isAfter(today);
    Claim planned = ahead ? decisive(claim -> !claim.done()) : null;
    return planned != null ? planned : decisive();
  }

  private @Nullable Claim decisive(Predicate<Claim> among) {
    Claim best = null;
    for (Claim claim : claims) {
      if (claim.assertion() == null || !among.test(claim)) {
        continue;
      }
      if (best == null || weight(claim) > weight(best)) {
        best = claim;
      }
    }
    return best;
  }

  private static int weight(Claim claim) {
    Assertion a = claim.assertion();
    if (a == null) {
      return 0;
    }
    int weight =
        switch (a.status()) {
          case POSTPONED, CANCELLED, REFUSED, SUSPENDED -> 40;
          case HELD ->
              a.sort().equals("end") || a.sort().equals("fail") || a.sort().equals("yield")
                  ? 35
                  : 20;
          case UNDER_WAY -> 25;
          case SCHEDULED -> 15;
          case PROPOSED -> 10;
        };
    if (a.status() == TalkStatus.UNDER_WAY && a.tense() == Tense.PRESENT) {
      weight -= 13;
    }
    if (a.sort().equals("phrase") && a.status() == TalkStatus.HELD) {
      weight -= 6;
    }
    if (claim.anchor().faint()) {
      weight -= 10;
    }
    int lead = claim.anchor().reading().words().title() ? 2 : claim.order() <= 3 ? 6 : 0;
    return weight + lead;
  }
}
