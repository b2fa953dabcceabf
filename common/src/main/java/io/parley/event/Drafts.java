package io.parley.event;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All rounds of an article together: which is its news and which it only recalls, which comes after
 * which.
 *
 * @param all the drafts in order
 * @param readings the article's sentences
 * @param claims all claims, those that joined no draft too
 * @param published day of publication; null where unknown
 */
record Drafts(
    List<Draft> all, List<Reading> readings, List<Claim> claims, @Nullable LocalDate published) {
  private static final int OLD = 8;
  private static final int LEAD = 4;

  /** The first round that is news; null where none is. */
  @Nullable Draft main() {
    Draft first = null;
    for (Draft draft : all) {
      if (draft.recalled()) {
        continue;
      }
      if (first == null) {
        first = draft;
      } else if (first.planned() && draft.done() && draft.body() <= LEAD) {
        return draft;
      }
    }
    return first;
  }

  /** Marks what is only recalled. */
  void settleBackground() {
    for (Draft draft : all) {
      if (draft.recalled() || old(draft) || (draft.passing() && draft.order() > 1)) {
        draft.recall();
      }
    }
    Draft main = main();
    for (Draft draft : all) {
      if (draft == main || draft.recalled() || main == null) {
        continue;
      }
      boolean sameParties = Joiner.likeParties(draft.parties(), main.parties());
      boolean earlier =
          draft.round() != null && main.round() != null && draft.round() < main.round();
      boolean late = draft.order() > LEAD;
      if (draft.done() && (earlier || (sameParties && (late || before(draft, main))))) {
        draft.recall();
      } else if (draft.done()
          && !sameParties
          && (late || (draft.date().iso() == null && draft.round() == null))
          && !fresh(draft)) {
        draft.recall();
      } else if (draft.planned() && late && draft.date().day() == null && !sameParties) {
        draft.recall();
      }
    }
    if (main != null && main.done() && main.order() > LEAD + 2) {
      main.recall();
    }
  }

  private boolean old(Draft draft) {
    if (published == null || !(draft.done() || draft.off())) {
      return false;
    }
    LocalDate day = draft.date().last() != null ? draft.date().last() : draft.date().day();
    if (day != null) {
      return ChronoUnit.DAYS.between(day, published) > OLD;
    }
    return draft.date().month() != null
        && draft.date().month().isBefore(java.time.YearMonth.from(published))
        && draft.done();
  }

  /** Gives the news the ordinal that a sentence tells which asserts nothing else. */
  void settleOrdinal() {
    Draft main = main();
    if (main == null || main.round() != null) {
      return;
    }
    for (Claim claim : claims) {
      Integer round = claim.round();
      boolean plain =
          claim.assertion() == null
              && !claim.recalled()
              && !claim.coming()
              && (claim.parties().isEmpty() || Joiner.likeParties(claim.parties(), main.parties()));
      if (round != null
          && plain
          && claim.order() <= LEAD * 2
          && Draft.compatible(claim.date(), main.date())
          && all.stream().noneMatch(d -> round.equals(d.round()))) {
        main.add(claim);
        return;
      }
    }
  }

  /** Drops what nothing but a guess holds up. */
  void dropGuesses() {
    all.removeIf(draft -> draft.baseless() || Judgement.doubtful(draft));
  }

  /** Told with a day of this week: news of its own in a digest. */
  private boolean fresh(Draft draft) {
    LocalDate day = draft.date().day();
    return published != null && day != null && ChronoUnit.DAYS.between(day, published) <= 3;
  }

  private static boolean before(Draft draft, Draft main) {
    LocalDate a = draft.date().day();
    LocalDate b = main.date().day();
    return a != null && b != null && a.isBefore(b);
  }

  /** Whether two drafts are of one track. */
  static boolean oneTrack(Draft a, Draft b) {
    return Objects.equals(a.parties(), b.parties());
  }
}
