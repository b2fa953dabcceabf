package io.parley.talks;

import io.parley.model.TalkMention;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;

/**
 * Decides whether a round is to be alerted: some article must tell of it as fresh news, held, under
 * way or scheduled, and specifically enough.
 */
final class Newsworthy {
  /** News of a meeting comes within so many days of it; what is older needs a second article. */
  private static final int NEWS_WITHIN = 5;

  /** A bare month further ahead than so many days is more likely that of a year before. */
  private static final int PLANNED_MONTH_WITHIN = 183;

  private final Duration horizon;

  Newsworthy(Duration horizon) {
    this.horizon = horizon;
  }

  /**
   * The claim that makes a round worth an alert now: of an article, if it has one; else the first.
   */
  Optional<Claim> claim(Cluster cluster, String articleId, Instant now) {
    return cluster.claims().stream()
        .filter(c -> c.news() && c.status().alertable())
        .filter(c -> isFresh(c, now) && isSpecific(c, cluster.facts()))
        .min(
            Comparator.comparing((Claim c) -> !c.articleId().equals(articleId))
                .thenComparing(Claim::told)
                .thenComparing(Claim::articleId));
  }

  /** True where the article is fresh and what it tells was fresh when it was published. */
  private boolean isFresh(Claim claim, Instant now) {
    LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
    Days days = claim.facts().days();
    LocalDate published = Claim.published(claim.article());
    if (published == null) {
      return days.sort() == Days.Sort.DAY
          && !days.latest().isBefore(today.minusDays(horizon.toDays()));
    }
    if (published.isBefore(today.minusDays(horizon.toDays()))) {
      return false;
    }
    if (claim.facts().openEnded()) {
      return !days.latest().isBefore(published.minusDays(60));
    }
    return !days.latest().isBefore(published.minusDays(claim.begun() ? NEWS_WITHIN : 1));
  }

  private static boolean isSpecific(Claim claim, Facts round) {
    TalkMention talk = claim.talk();
    if (round.parties().size() < 2 || talk.parties().size() < 2) {
      return false;
    }
    boolean dated =
        round.days().sort() == Days.Sort.DAY
            || (round.days().sort() == Days.Sort.MONTH && !isFarOff(claim));
    boolean named = round.ordinal() != null || !round.series().isEmpty();
    boolean placed = round.city() != null || round.heads().size() > 1;
    return dated || named || (claim.begun() && placed);
  }

  private static boolean isFarOff(Claim claim) {
    LocalDate published = Claim.published(claim.article());
    Days days = claim.facts().days();
    return published != null
        && days.sort() == Days.Sort.MONTH
        && days.earliest().isAfter(published.plusDays(PLANNED_MONTH_WITHIN));
  }
}
