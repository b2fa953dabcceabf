package io.parley.talks;

import io.parley.model.Head;
import io.parley.model.NextRound;
import io.parley.model.TalkMention;
import io.parley.model.Venue;
import io.parley.wire.ArticleTalks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Drops or alters a share of all filled slots, as a tagger that errs would; seeded. */
final class Noise {
  private static final List<String> STRANGERS = List.of("USA", "TUR", "QAT", "EU", "CHN", "FRA");
  private static final List<String> CITIES = List.of("Doha", "Geneva", "Vienna", "Cairo", "Oslo");

  private final Random random;
  private final double share;

  Noise(long seed, double share) {
    this.random = new Random(seed);
    this.share = share;
  }

  ArticleTalks disturb(ArticleTalks a) {
    List<TalkMention> talks = a.talks().stream().map(this::disturb).toList();
    return a.with(talks);
  }

  private TalkMention disturb(TalkMention t) {
    Integer round = t.round();
    if (round != null && hit()) {
      round = half() ? null : round + (half() ? 1 : -1);
    }
    String start = day(t.start());
    String end = day(t.end());
    String city = t.venue().city();
    if (city != null && hit()) {
      city = half() ? null : CITIES.get(random.nextInt(CITIES.size()));
    }
    return new TalkMention(
        t.status(),
        t.background(),
        parties(t.parties()),
        t.mediators(),
        round,
        t.series() != null && hit() ? null : t.series(),
        new Venue(city, t.venue().country(), t.venue().site()),
        start,
        end,
        t.hours(),
        heads(t.heads()),
        !t.topics().isEmpty() && hit() ? List.of() : t.topics(),
        t.outcome() != null && hit() ? null : t.outcome(),
        t.nextRound().status() != null && hit() ? NextRound.UNSAID : t.nextRound(),
        t.evidence(),
        t.proofs());
  }

  private List<String> parties(List<String> parties) {
    if (!hit()) {
      return parties;
    }
    List<String> changed = new ArrayList<>(parties);
    if (half()) {
      changed.remove(random.nextInt(changed.size()));
    } else {
      changed.add(STRANGERS.get(random.nextInt(STRANGERS.size())));
    }
    return List.copyOf(new TreeSet<>(changed));
  }

  private @Nullable String day(@Nullable String iso) {
    if (iso == null || !hit()) {
      return iso;
    }
    LocalDate day = Days.day(iso);
    if (day == null || half()) {
      return null;
    }
    return day.plusDays(1L + random.nextInt(7)).minusDays(half() ? 0 : 8).toString();
  }

  private List<Head> heads(List<Head> heads) {
    List<Head> kept = new ArrayList<>();
    for (Head head : heads) {
      if (!hit()) {
        kept.add(head);
      }
    }
    return kept;
  }

  private boolean hit() {
    return random.nextDouble() < share;
  }

  private boolean half() {
    return random.nextBoolean();
  }
}
