package io.parley.talks;

import io.parley.model.Head;
import io.parley.model.Outcome;
import io.parley.model.TalkMention;
import io.parley.model.TalkStatus;
import io.parley.wire.ArticleTalks;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One article's telling of one round. Immutable. */
final class Claim {
  /** A dateless report of a meeting was published within so many days of it. */
  private static final int REPORTED_WITHIN = 4;

  /** A dateless plan is for the next so many days. */
  private static final int PLANNED_WITHIN = 45;

  /** A round recalled as going on, begun longer before than this many days, is over. */
  private static final int GOES_ON_FOR = 21;

  /** A dateless recollection goes back so many days. */
  private static final int RECALLED_WITHIN = 60;

  /**
   * Most specific first; what follows only makes the order total, from content alone, so that it
   * does not depend on arrival.
   */
  static final Comparator<Claim> MOST_SPECIFIC_FIRST =
      Comparator.comparingInt(Claim::specificity)
          .reversed()
          .thenComparing(Claim::told)
          .thenComparing(Claim::articleId)
          .thenComparingInt(Claim::place);

  private final ArticleTalks article;
  private final int place;
  private final int number;
  private final long position;
  private final TalkStatus status;
  private final boolean news;
  private final Facts facts;
  private final int specificity;

  /**
   * @param place index of the talk in the article
   * @param number number of the claim within the article, which a re-sent article keeps
   */
  Claim(ArticleTalks article, int place, int number, long position) {
    this.article = article;
    this.place = place;
    this.number = number;
    this.position = position;
    this.status = believable(talk(), published(article));
    this.news = !talk().background() || status == TalkStatus.UNDER_WAY;
    this.facts = read();
    this.specificity = measure();
  }

  ArticleTalks article() {
    return article;
  }

  String articleId() {
    return article.articleId();
  }

  TalkMention talk() {
    return article.talks().get(place);
  }

  int place() {
    return place;
  }

  int number() {
    return number;
  }

  long position() {
    return position;
  }

  String key() {
    return article.articleId() + "#" + number;
  }

  /** What it asserts; a meeting said to be held on a day still to come is a plan. */
  TalkStatus status() {
    return status;
  }

  /** What goes on while the article is written is news, even where it is told in passing. */
  boolean news() {
    return news;
  }

  Facts facts() {
    return facts;
  }

  int specificity() {
    return specificity;
  }

  /**
   * The first day or month as told; null too where a meeting is told as met and its month is still
   * to come, for then the month is that of something else.
   */
  @Nullable String start() {
    String told = talk().start();
    YearMonth month = Days.day(told) == null ? Days.month(told) : null;
    LocalDate published = published(article);
    boolean toCome = month != null && published != null && month.atDay(1).isAfter(published);
    return toCome && status.begun() ? null : told;
  }

  /** When it was published; when it came in, where that is unknown. */
  Instant told() {
    Instant published = article.publishedAt();
    return published == null ? article.streamTime() : published;
  }

  /** True where it says that the round began, even if it ended in a walk-out. */
  boolean begun() {
    return facts.begun();
  }

  /** True where it tells of a meeting that was over within one day. */
  boolean oneDay() {
    LocalDate start = facts.days().start();
    return status == TalkStatus.HELD && start != null && start.equals(facts.days().end());
  }

  /** The first day of a meeting that it knew to go on; null where it knew of none. */
  @Nullable LocalDate wentOnFrom() {
    return facts.openEnded() ? facts.days().start() : null;
  }

  /** True where it is specific enough to make a round of its own, were it alone. */
  boolean canFound() {
    return talk().parties().size() >= 2;
  }

  /** What an article's day can be trusted for: the day it was published, in UTC. */
  static @Nullable LocalDate published(ArticleTalks article) {
    Instant at = article.publishedAt();
    return at == null ? null : at.atZone(ZoneOffset.UTC).toLocalDate();
  }

  private static TalkStatus believable(TalkMention talk, @Nullable LocalDate published) {
    LocalDate start = Days.day(talk.start());
    if (talk.background() && talk.status() == TalkStatus.UNDER_WAY) {
      return goesOn(talk, published) ? TalkStatus.UNDER_WAY : TalkStatus.HELD;
    }
    boolean toCome = published != null && start != null && start.isAfter(published.plusDays(1));
    return talk.status().begun() && toCome ? TalkStatus.SCHEDULED : talk.status();
  }

  /** True for a round told in passing that began lately, or whose day is not told but its place. */
  private static boolean goesOn(TalkMention talk, @Nullable LocalDate published) {
    Days days = Days.stated(Days.day(talk.start()), Days.day(talk.end()), Days.month(talk.start()));
    if (published == null) {
      return false;
    }
    return days == null
        ? talk.venue().city() != null
        : !days.latest().isBefore(published.minusDays(GOES_ON_FOR))
            && !days.earliest().isAfter(published);
  }

  private Facts read() {
    TalkMention talk = talk();
    boolean begun =
        status.begun() || (status == TalkStatus.SUSPENDED && talk.outcome() == Outcome.BREAKDOWN);
    LocalDate published = published(article);
    LocalDate start = Days.day(talk.start());
    boolean plan = !begun && news();
    LocalDate asOf = plan ? published : null;
    if (asOf != null && start != null && start.isBefore(asOf)) {
      asOf = start;
    }
    Map<String, Set<String>> heads = new HashMap<>();
    for (Head head : talk.heads()) {
      List<String> words = Words.split(head.name());
      if (!words.isEmpty()) {
        heads
            .computeIfAbsent(head.party() == null ? "" : head.party(), k -> new TreeSet<>())
            .add(words.get(words.size() - 1));
      }
    }
    Set<String> topics = new TreeSet<>();
    for (String topic : talk.topics()) {
      Words.split(topic).stream().filter(w -> w.length() > 3).forEach(topics::add);
    }
    String city = talk.venue().city();
    return new Facts(
        new TreeSet<>(talk.parties()),
        talk.round(),
        days(begun, published),
        city == null ? null : String.join(" ", Words.split(city)),
        talk.venue().country(),
        talk.series() == null ? Set.of() : Words.standard().ownWords(talk.series()),
        heads,
        Level.of(talk),
        topics,
        news(),
        begun,
        plan ? status : null,
        asOf,
        begun || start == null ? Set.of() : Set.of(start),
        status == TalkStatus.UNDER_WAY && Days.day(talk.end()) == null,
        news() ? told() : null,
        news() ? told() : null);
  }

  private Days days(boolean begun, @Nullable LocalDate published) {
    TalkMention talk = talk();
    LocalDate end = Days.day(talk.end());
    if (status == TalkStatus.HELD
        && end != null
        && published != null
        && end.isAfter(published.plusDays(1))) {
      end = null; // it cannot have ended on a day still to come
    }
    Days stated = Days.stated(Days.day(start()), end, Days.month(start()));
    if (stated != null) {
      return stated;
    }
    if (published == null) {
      return Days.UNKNOWN;
    }
    if (!news()) {
      return Days.window(published.minusDays(RECALLED_WITHIN), published, Days.Sort.BEFORE);
    }
    return begun
        ? Days.window(published.minusDays(REPORTED_WITHIN), published, Days.Sort.WINDOW)
        : Days.window(published, published.plusDays(PLANNED_WITHIN), Days.Sort.WINDOW);
  }

  private int measure() {
    int sum = news() ? 2 : 0;
    sum += begun() ? 1 : 0;
    sum +=
        switch (facts.days().sort()) {
          case DAY -> 4;
          case MONTH, WINDOW -> 1;
          case BEFORE, UNKNOWN -> 0;
        };
    sum += facts.ordinal() == null ? 0 : 3;
    sum += facts.city() == null ? 0 : 2;
    sum += facts.series().isEmpty() ? 0 : 1;
    sum += facts.heads().isEmpty() ? 0 : 1;
    return sum + (canFound() ? 2 : 0);
  }
}
