package io.parley.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Gathers the claims of an article into rounds. Immutable, thread-safe. */
final class Joiner {
  /** Drafts in order of their first words. */
  List<Draft> join(List<Claim> claims) {
    Set<String> main = mainParties(claims);
    List<Draft> drafts = new ArrayList<>();
    List<Claim> titles = new ArrayList<>();
    for (Claim claim : claims) {
      Claim full = complete(claim, main);
      if (full == null) {
        continue;
      }
      if (claim.anchor().reading().words().title()) {
        titles.add(full);
      } else {
        place(full, drafts, false);
      }
    }
    for (Claim claim : titles) {
      place(claim, drafts, true);
    }
    return drafts;
  }

  /** The parties most anchors name, the first ones weighing most; empty where none name two. */
  static Set<String> mainParties(List<Claim> claims) {
    Set<String> best = Set.of();
    double bestWeight = 0;
    for (Claim one : claims) {
      if (one.parties().size() < 2) {
        continue;
      }
      double weight = 0;
      for (Claim other : claims) {
        if (other.parties().equals(one.parties())) {
          weight +=
              (other.order() <= 2 ? 3 : 1)
                  * (other.anchor().strong() ? 1.5 : 1)
                  * (other.assertion() == null ? 0.5 : 1);
        }
      }
      if (weight > bestWeight) {
        best = one.parties();
        bestWeight = weight;
      }
    }
    return best;
  }

  /** Fills in parties that the sentence leaves to the reader; null where nobody negotiates. */
  private static @Nullable Claim complete(Claim claim, Set<String> main) {
    if (claim.parties().size() >= 2) {
      return claim;
    }
    if (main.isEmpty() || !main.containsAll(claim.parties())) {
      return null;
    }
    return claim.with(main);
  }

  private static void place(Claim claim, List<Draft> drafts, boolean title) {
    Draft best = null;
    int bestScore = Integer.MIN_VALUE;
    for (Draft draft : drafts) {
      int score = score(claim, draft, title);
      if (score > bestScore) {
        best = draft;
        bestScore = score;
      }
    }
    if (best != null && bestScore >= 0) {
      best.add(claim);
      if (claim.recalled() && best.claims().size() == 1) {
        best.recall();
      }
    } else if (claim.assertion() != null) {
      drafts.add(title ? 0 : drafts.size(), new Draft(claim, claim.parties()));
    }
  }

  private static int score(Claim claim, Draft draft, boolean title) {
    if (!likeParties(claim.parties(), draft.parties())) {
      return -1;
    }
    Integer a = claim.round();
    Integer b = draft.round();
    if (a != null && b != null && !a.equals(b)) {
      return -1;
    }
    if (!Draft.compatible(claim.date(), draft.date())) {
      return -1;
    }
    boolean sameRound = a != null && a.equals(b);
    boolean sameDay = Draft.same(claim.date(), draft.date());
    if (claim.recalled() != draft.recalled()
        && !sameRound
        && !sameDay
        && claim.assertion() != null) {
      return -1;
    }
    boolean sure = sameRound || sameDay || title;
    if (claim.planned() && draft.done() && !sure) {
      return -1;
    }
    if (claim.coming()
        && draft.done()
        && !draft.off()
        && claim.assertion() != null
        && !claim.done()
        && !sure) {
      return -1;
    }
    if (claim.done() && !draft.done() && !sure) {
      return -1;
    }
    if (claim.off() && draft.done() && !sure) {
      return -1;
    }
    int score = (sameRound ? 4 : 0) + (sameDay ? 3 : 0) + (claim.done() == draft.done() ? 2 : 0);
    return score * 10 - Math.min(9, claim.order() - draft.order());
  }

  static boolean likeParties(Set<String> a, Set<String> b) {
    Set<String> common = new TreeSet<>(a);
    common.retainAll(b);
    int all = a.size() + b.size() - common.size();
    return all > 0
        && (2 * common.size() >= all
            || (common.size() >= 2 && (common.size() == a.size() || common.size() == b.size())));
  }
}
