package io.parley.talks;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Decides whether a round is worth an alert: some article must tell of it as fresh news, held,
 * under way or scheduled, and specifically enough.
 */
final class Newsworthy {
  /** News of a meeting comes within so many days of it; what is older needs a second article. */
  private static final int NEWS_WITHIN = 5;

  static final Comparator<Claim> FIRST_TOLD =
      Comparator.comparing(Claim::told).thenComparing(Claim.MOST_SPECIFIC_FIRST);

  private final Duration horizon;

  Newsworthy(Duration horizon) {
    this.horizon = horizon;
  }

  /** The first claim that was worth an alert when it came in; of the evidence alone. */
  Optional<Claim> first(Cluster cluster) {
    return worthy(cluster).stream().min(FIRST_TOLD);
  }

  /**
   * The claim that makes a round worth an alert now: of an article, if it has one; else the first.
   */
  Optional<Claim> claim(Cluster cluster, String articleId, Instant now) {
    return worthy(cluster).stream()
        .filter(c -> isFresh(c, now))
        .min(
            Comparator.comparing((Claim c) -> !c.articleId().equals(articleId))
                .thenComparing(FIRST_TOLD));
  }

  private List<Claim> worthy(Cluster cluster) {
    return cluster.claims().stream()
        .filter(c -> c.news() && c.status().alertable())
        .filter(c -> isFresh(c, c.article().streamTime()))
        .filter(c -> Trait.table().suffices(Trait.of(c, cluster)))
        .toList();
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
}
