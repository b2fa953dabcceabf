package io.parley.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Gathers the claims of an article into rounds. Not shared between articles. */
final class Joiner {
  private final @Nullable LocalDate published;

  private final List<String> opening;
  private final List<String> named;

  /**
   * A joiner for one article.
   *
   * @param opening the parties its opening names more than once, most often named first
   * @param named those it names at all, likewise
   */
  Joiner(@Nullable LocalDate published, List<String> opening, List<String> named) {
    this.named = List.copyOf(named);
    this.published = published;
    this.opening = List.copyOf(opening);
  }

  /** Drafts in order of their first words. */
  List<Draft> join(List<Claim> claims) {
    Set<String> main = mainParties(claims);
    List<Draft> drafts = new ArrayList<>();
    List<Claim> titles = new ArrayList<>();
    for (Claim claim : claims) {
      Claim full = complete(claim, main, claims);
      if (full == null) {
        continue;
      }
      if (main.isEmpty()) {
        main = full.parties();
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
  private @Nullable Claim complete(Claim claim, Set<String> main, List<Claim> claims) {
    Set<String> said = claim.parties();
    if (said.size() >= 2) {
      return claim;
    }
    if (claim.stranger()) {
      Set<String> hosts = new TreeSet<>(said);
      String host = claim.place().country();
      if (host != null) {
        hosts.add(host);
      }
      for (String id : named) {
        if (hosts.size() == 1 && host != null) {
          hosts.add(id);
        }
      }
      if (hosts.size() == 2) {
        return claim.guessing(hosts);
      }
      return said.isEmpty() ? null : pair(claim);
    }
    if (!main.isEmpty() && main.containsAll(said)) {
      return claim.with(main);
    }
    if (claim.anchor().faint() || claim.domestic() || claim.assertion() == null) {
      return null;
    }
    Set<String> travel = toHosts(claim);
    if (travel.size() == 2) {
      return claim.guessing(travel);
    }
    Set<String> loose = claim.loose();
    boolean aside = said.isEmpty() && claim.assertion().cue().startsWith("ahead ");
    if (!aside && loose.size() >= 2 && loose.size() <= 3 && loose.containsAll(said)) {
      return claim.guessing(loose);
    }
    if (said.isEmpty() || !claim.anchor().strong()) {
      return pair(claim);
    }
    Claim near = withNeighbour(claim, claims);
    return near != null ? near : pair(claim);
  }

  /** "sends its minister to Moscow for talks": the host is the other party. */
  private static Set<String> toHosts(Claim claim) {
    Set<String> both = new TreeSet<>(claim.parties());
    Assertion a = claim.assertion();
    String host = claim.place().country();
    if (a != null && a.cue().equals("travels for") && both.size() == 1 && host != null) {
      both.add(host);
    }
    return both;
  }

  /** "Negotiators from both countries": the two states the opening speaks of. */
  private @Nullable Claim pair(Claim claim) {
    Anchor anchor = claim.anchor();
    boolean meant =
        anchor.reading().cue("both-sides") != null
            || (anchor.strong() && (claim.parties().size() == 1 || claim.ofStates()))
            || (anchor.strong() && claim.order() <= 3 && opening.size() == 2);
    if (!meant || opening.size() < 2) {
      return null;
    }
    Set<String> both = new TreeSet<>(claim.parties());
    for (String id : opening) {
      if (both.size() < 2) {
        both.add(id);
      }
    }
    return both.size() < 2 ? null : claim.guessing(both);
  }

  /**
   * One party is said here; the other stands in the nearest claim before or after that shares it.
   */
  private static @Nullable Claim withNeighbour(Claim claim, List<Claim> claims) {
    Claim best = null;
    for (Claim other : claims) {
      Set<String> all = new TreeSet<>(other.loose());
      all.addAll(claim.parties());
      int far = Math.abs(other.order() - claim.order());
      if (all.size() == 2
          && far <= 2
          && (best == null || far < Math.abs(best.order() - claim.order()))) {
        best = other;
      }
    }
    if (best == null) {
      return null;
    }
    Set<String> both = new TreeSet<>(best.loose());
    both.addAll(claim.parties());
    return claim.guessing(both);
  }

  private void place(Claim claim, List<Draft> drafts, boolean title) {
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
    } else if (claim.assertion() != null && !claim.anchor().faint() && !twin(claim, drafts)) {
      drafts.add(title ? 0 : drafts.size(), new Draft(claim, claim.parties()));
    }
  }

  /** A classifier's reading without a day or an ordinal founds no second round of two parties. */
  private static boolean twin(Claim claim, List<Draft> drafts) {
    return claim.assertion() != null
        && claim.assertion().sort().equals(Assertion.LEARNED)
        && claim.round() == null
        && claim.date().iso() == null
        && drafts.stream().anyMatch(d -> likeParties(d.parties(), claim.parties()));
  }

  private int score(Claim claim, Draft draft, boolean title) {
    if (!likeParties(claim.parties(), draft.parties())) {
      return -1;
    }
    Integer a = claim.round();
    Integer b = draft.round();
    if (a != null && b != null && !a.equals(b)) {
      return -1;
    }
    boolean spans = draft.spans(claim);
    if (!Draft.compatible(claim.date(), draft.date()) && !spans) {
      return -1;
    }
    boolean sameRound = a != null && a.equals(b);
    if (a != null && b == null && (draft.off() || draft.suspended()) && claim.done()) {
      return -1;
    }
    if (!sameRound && rival(claim, draft)) {
      return -1;
    }
    boolean sameDay = spans || Draft.same(claim.date(), draft.date());
    if (claim.recalled() != draft.recalled() && !sameRound && !sameDay) {
      return -1;
    }
    boolean past =
        draft.planned()
            && claim.parties().equals(draft.parties())
            && claim.how().isEmpty()
            && !claim.coming()
            && draft.behind(published);
    boolean sure = sameRound || sameDay || title || past;
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
    int score =
        3 + (sameRound ? 4 : 0) + (sameDay ? 3 : 0) + (claim.done() == draft.done() ? 2 : 0);
    boolean told = claim.date().iso() == null && claim.round() == null;
    score -= told && draft.longAgo(published) ? 2 : 0;
    return score * 10 - Math.min(9, claim.order() - draft.order());
  }

  /** Two talk words of one sentence that assert different things speak of two rounds. */
  private static boolean rival(Claim claim, Draft draft) {
    if (claim.assertion() == null || claim.anchor().reading().words().title()) {
      return false;
    }
    for (Claim other : draft.claims()) {
      if (other.assertion() != null
          && other.anchor() != claim.anchor()
          && other.anchor().reading() == claim.anchor().reading()
          && (other.done() != claim.done() || (claim.planned() && claim.coming()))) {
        return true;
      }
    }
    return false;
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
