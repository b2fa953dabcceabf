package io.parley.talks;

import io.parley.model.Head;
import io.parley.model.NextRound;
import io.parley.model.TalkMention;
import io.parley.model.TalkStatus;
import io.parley.model.Venue;
import io.parley.wire.ArticleTalks;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Errs as a reader of text does: overlooks talks, takes the article's day for the day of the talks,
 * loses cities and numbers, and now and then sees a second meeting in an article that tells of one.
 * The shares are those counted on the development sets; seeded.
 */
final class Slips {
  private static final double OVERLOOKED = 0.12;
  private static final double SECOND_SEEN = 0.06;
  private static final double RECALLED_AS_NEWS = 0.03;
  private static final double PARTIES = 0.12;
  private static final double CITY_LOST = 0.22;
  private static final double CITY_WRONG = 0.05;
  private static final double DAY_LOST = 0.08;
  private static final double DAY_WRONG = 0.13;
  private static final double NUMBER_LOST = 0.12;
  private static final double NUMBER_WRONG = 0.05;
  private static final double STATUS_WRONG = 0.08;
  private static final List<String> STRANGERS = List.of("USA", "TUR", "QAT", "EU", "CHN", "FRA");
  private static final List<String> CITIES = List.of("Doha", "Geneva", "Washington", "Cairo");

  private final Random random;

  Slips(long seed) {
    this.random = new Random(seed);
  }

  ArticleTalks disturb(ArticleTalks a) {
    LocalDate published = a.streamTime().atZone(ZoneOffset.UTC).toLocalDate();
    List<TalkMention> talks = new ArrayList<>();
    for (TalkMention talk : a.talks()) {
      if (!hit(OVERLOOKED)) {
        talks.add(disturb(talk, published));
      }
      if (!talk.background() && hit(SECOND_SEEN)) {
        talks.add(second(talk));
      }
    }
    return a.with(talks);
  }

  private TalkMention disturb(TalkMention t, LocalDate published) {
    boolean background = t.background() && !hit(RECALLED_AS_NEWS);
    Integer number = t.round();
    if (hit(NUMBER_WRONG)) {
      number = number == null ? 1 + random.nextInt(3) : number + (random.nextBoolean() ? 1 : -1);
    } else if (hit(NUMBER_LOST)) {
      number = null;
    }
    String city = t.venue().city();
    if (hit(CITY_WRONG)) {
      city = CITIES.get(random.nextInt(CITIES.size()));
    } else if (hit(CITY_LOST)) {
      city = null;
    }
    String start = t.start();
    if (start != null && hit(DAY_LOST)) {
      start = null;
    } else if (start != null && Days.day(start) != null && hit(DAY_WRONG)) {
      start = published.minusDays(random.nextInt(2)).toString();
    }
    TalkStatus status = t.status();
    if (hit(STATUS_WRONG)) {
      status = status == TalkStatus.HELD ? TalkStatus.UNDER_WAY : TalkStatus.HELD;
    }
    return talk(t, status, background, parties(t.parties()), number, city, start, t.heads());
  }

  /** What a sentence in passing looks like when it is taken for news of another meeting. */
  private TalkMention second(TalkMention t) {
    TalkStatus status = random.nextInt(3) == 0 ? TalkStatus.SCHEDULED : TalkStatus.HELD;
    String city = random.nextBoolean() ? CITIES.get(random.nextInt(CITIES.size())) : null;
    Integer number = random.nextInt(3) == 0 ? Integer.valueOf(1 + random.nextInt(4)) : null;
    List<Head> heads = random.nextBoolean() ? t.heads() : List.of();
    return talk(t, status, false, t.parties(), number, city, null, heads);
  }

  private List<String> parties(List<String> parties) {
    if (!hit(PARTIES) || parties.isEmpty()) {
      return parties;
    }
    List<String> changed = new ArrayList<>(parties);
    if (random.nextBoolean()) {
      changed.remove(random.nextInt(changed.size()));
    } else {
      changed.add(STRANGERS.get(random.nextInt(STRANGERS.size())));
    }
    return List.copyOf(new TreeSet<>(changed));
  }

  private static TalkMention talk(
      TalkMention t,
      TalkStatus status,
      boolean background,
      List<String> parties,
      @Nullable Integer number,
      @Nullable String city,
      @Nullable String start,
      List<Head> heads) {
    return new TalkMention(
        status,
        background,
        parties,
        t.mediators(),
        number,
        t.series(),
        new Venue(city, t.venue().country(), t.venue().site()),
        start,
        start == null ? null : t.end(),
        t.hours(),
        heads,
        t.topics(),
        t.outcome(),
        NextRound.UNSAID,
        t.evidence(),
        t.proofs());
  }

  private boolean hit(double share) {
    return random.nextDouble() < share;
  }
}
