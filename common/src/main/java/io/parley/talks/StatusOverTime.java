package io.parley.talks;

import io.parley.model.TalkStatus;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a round: later articles move it from scheduled to under way to held, put it off or
 * call it off; an older article or a recollection never moves it back.
 */
final class StatusOverTime {
  /** A denial published so long before a report still disputes it. */
  private static final Duration ABOUT_THE_SAME_TIME = Duration.ofHours(12);

  private StatusOverTime() {}

  /**
   * @param claims in order of publication, at least one
   */
  static TalkStatus of(List<Claim> claims) {
    TalkStatus status = null;
    for (Claim claim : claims) {
      if (claim.news()) {
        status = status == null ? claim.status() : next(status, claim);
      }
    }
    for (Claim claim : claims) {
      if (!claim.news()) {
        status = status == null ? claim.status() : recalled(status, claim.status());
      }
    }
    return status == null ? claims.get(0).status() : status;
  }

  private static TalkStatus next(TalkStatus status, Claim claim) {
    TalkStatus told = claim.status();
    return switch (status) {
      case HELD -> status;
      case UNDER_WAY -> claim.begun() ? told : status;
      case SUSPENDED -> told == TalkStatus.PROPOSED ? status : told;
      case SCHEDULED, POSTPONED, CANCELLED, REFUSED -> told == TalkStatus.PROPOSED ? status : told;
      case PROPOSED -> told;
    };
  }

  private static TalkStatus recalled(TalkStatus status, TalkStatus told) {
    boolean open = status == TalkStatus.PROPOSED || status == TalkStatus.SCHEDULED;
    boolean waiting = open || status == TalkStatus.POSTPONED || status == TalkStatus.UNDER_WAY;
    if (told == TalkStatus.HELD) {
      return waiting ? told : status;
    }
    return open && told.off() ? told : status;
  }

  /** True where one origin says that the round met and another, no earlier, that it did not. */
  static boolean disputed(List<Claim> claims, Independence origins) {
    for (Claim off : claims) {
      if (!off.news() || off.begun() || !off.status().off()) {
        continue;
      }
      for (Claim met : claims) {
        if (met.news()
            && met.begun()
            && origins.originOf(met) != origins.originOf(off)
            && !off.told().plus(ABOUT_THE_SAME_TIME).isBefore(met.told())
            && off.status() != TalkStatus.SUSPENDED) {
          return true;
        }
      }
    }
    return false;
  }

  /** The latest claim that asserts the status, news before recollection. */
  static Claim witness(List<Claim> claims, TalkStatus status) {
    Claim best = null;
    for (Claim claim : claims) {
      if (best == null || better(claim, best, status)) {
        best = claim;
      }
    }
    return best == null ? claims.get(0) : best;
  }

  private static boolean better(Claim claim, @Nullable Claim than, TalkStatus status) {
    if (than == null) {
      return true;
    }
    int fit = Boolean.compare(claim.status() == status, than.status() == status);
    if (fit != 0) {
      return fit > 0;
    }
    return claim.news() && !than.news();
  }
}
