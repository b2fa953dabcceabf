package io.parley.event;

import io.parley.model.TalkStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What two trained classifiers make of the claims of an article after the rules have read them: who
 * negotiates, and what is asserted. Both are maximum-entropy classifiers over signs that hold the
 * rules' own reading, so that they correct the rules where those are seen to err and follow them
 * elsewhere. Immutable, thread-safe.
 *
 * @param status what a claim asserts; null leaves it to the rules
 * @param party whether somebody negotiates at a claim; null leaves it to the rules
 * @param types whether an article reports an event of a type; null leaves it to the rules
 */
record Judgement(@Nullable Model status, @Nullable Model party, @Nullable TypeModel types) {
  static final String STATUS_MODEL = "talks-status.bin.gz";
  static final String PARTY_MODEL = "talks-party.bin.gz";
  static final String TYPES_MODEL = "event-types.bin.gz";

  /** Outcome of the status model for a claim that tells of no round. */
  static final String NONE = "none";

  /** Before the status of what is only recalled. */
  static final String RECALLED = "recalled ";

  /** Outcomes of the party model. */
  static final String YES = "yes";

  static final String NO = "no";

  /** The rules alone, as before any training. */
  static final Judgement RULES = new Judgement(null, null, null);

  // Set over the learning passages and the development sets, where all but HELD_UP matter little:
  // the higher that is, the fewer false rounds and the fewer rounds.
  /** A talk word that the rules could make nothing of tells of a round from here on. */
  private static final double FOUND = 0.7;

  /** A sentence without any talk word needs more. */
  private static final double HINTED = 0.8;

  /** Neither is a round held up by classifiers alone that are less sure than this together. */
  private static final double HELD_UP = 0.6;

  /** For a reading of the rules so much will do. */
  private static final double RULED = 0.2;

  /** A claim is dropped that is none with this probability. */
  private static final double DROPPED = 0.98;

  /** A status is changed that is another with this probability. */
  private static final double CHANGED = 0.97;

  /** A claim looks back with this probability; less will do where the rules say so too. */
  private static final double PAST = 0.6;

  /** What the rules read as news looks back only with this probability. */
  private static final double SURELY_PAST = 0.85;

  private static final double NEGOTIATES = 0.5;

  /** Where only one surely negotiates, the likeliest other one does from here on. */
  private static final double SECOND = 0.25;

  /** The models that come with the program. */
  static Judgement load() {
    return new Judgement(
        Model.load(STATUS_MODEL), Model.load(PARTY_MODEL), TypeModel.load(TYPES_MODEL));
  }

  /** The claims with parties and assertions reconsidered; hints that tell nothing are left out. */
  List<Claim> weigh(List<Claim> claims, PartySigns signs, @Nullable LocalDate published) {
    List<Claim> weighed = new ArrayList<>();
    for (Claim claim : claims) {
      Claim read = claim;
      if (party != null && !claim.how().startsWith("format")) {
        read = negotiated(party, claim, signs);
      }
      if (status != null) {
        read = asserted(status, read, published);
      }
      if (!read.anchor().hint() || read.assertion() != null) {
        weighed.add(read);
      }
    }
    return weighed;
  }

  private static Claim negotiated(Model party, Claim claim, PartySigns signs) {
    Map<String, Double> sure = new HashMap<>();
    Set<String> found = new TreeSet<>();
    List<String> ranked = new ArrayList<>(signs.candidates());
    for (String id : ranked) {
      Model.Sum sum = party.sum();
      signs.put(claim, id, sum);
      double p = sum.probability(YES);
      sure.put(id, p);
      if (p >= NEGOTIATES) {
        found.add(id);
      }
    }
    ranked.sort(Comparator.comparing((String id) -> -sure.getOrDefault(id, 0.0)));
    Claim read = claim;
    if (found.size() >= 2) {
      read = found.equals(claim.parties()) ? claim : claim.read(found);
    } else if (claim.parties().size() < 2
        && ranked.size() >= 2
        && sure.getOrDefault(ranked.get(1), 0.0) >= SECOND) {
      Set<String> pair = new TreeSet<>(ranked.subList(0, 2));
      read = claim.read(pair).guessing(pair);
    }
    double least = read.parties().size() < 2 ? 0 : 1;
    for (String id : read.parties()) {
      least = Math.min(least, sure.getOrDefault(id, 0.5));
    }
    return read.weighing(new Claim.Weight(1, least));
  }

  private static Claim asserted(Model status, Claim claim, @Nullable LocalDate published) {
    Verdict verdict = Verdict.of(status, claim, published);
    double least = claim.recalled() ? 1 - PAST : claim.assertion() == null ? PAST : SURELY_PAST;
    boolean past = verdict.past() >= least;
    Claim read =
        claim.weighing(new Claim.Weight(verdict.told(), claim.weight().parties())).recalling(past);
    Assertion rule = claim.assertion();
    if (rule == null) {
      boolean sure = !claim.anchor().hint() && !claim.anchor().faint();
      return verdict.told() < (sure ? FOUND : HINTED)
          ? read
          : dated(read.founding().asserting(verdict.assertion(claim)), published);
    }
    if (verdict.told() <= 1 - DROPPED) {
      return read.asserting(null);
    }
    if (claim.anchor().faint() && claim.anchor().verb() != null && verdict.told() >= FOUND) {
      read = read.founding();
    }
    return verdict.best() != rule.status() && verdict.sure() >= CHANGED
        ? read.asserting(verdict.instead(rule))
        : read;
  }

  /** "Experts to discuss shipping on Monday": which Monday hangs on what is asserted. */
  private static Claim dated(Claim claim, @Nullable LocalDate published) {
    DayPhrase day = claim.day();
    Assertion a = claim.assertion();
    return day == null || a == null ? claim : claim.on(day.on(published, a.sense(), null));
  }

  /**
   * What the status model makes of a claim.
   *
   * @param told probability that it tells of a round
   * @param past probability that it does so looking back, where it tells of one
   * @param best the likeliest status, where it tells of one
   * @param sure probability of that status, likewise
   */
  private record Verdict(double told, double past, TalkStatus best, double sure) {
    static Verdict of(Model model, Claim claim, @Nullable LocalDate published) {
      Model.Sum sum = model.sum();
      ClaimSigns.put(claim, published, sum);
      double[] all = sum.probabilities();
      Map<String, Double> sums = new TreeMap<>();
      double none = 0;
      double past = 0;
      for (int i = 0; i < all.length; i++) {
        String outcome = model.outcome(i);
        if (outcome.equals(NONE)) {
          none = all[i];
          continue;
        }
        boolean back = outcome.startsWith(RECALLED);
        past += back ? all[i] : 0;
        sums.merge(back ? outcome.substring(RECALLED.length()) : outcome, all[i], Double::sum);
      }
      double told = 1 - none;
      String best = word(TalkStatus.HELD);
      for (String outcome : sums.keySet()) {
        best = sums.getOrDefault(outcome, 0.0) > sums.getOrDefault(best, 0.0) ? outcome : best;
      }
      TalkStatus status = TalkStatus.valueOf(best.toUpperCase(Locale.ROOT));
      return new Verdict(told, past / told, status, sums.getOrDefault(best, 0.0) / told);
    }

    /** A probability for the reader, to two places. */
    private static String cents(double probability) {
      long cents = Math.round(probability * 100);
      return cents / 100 + "." + cents % 100 / 10 + cents % 10;
    }

    Assertion assertion(Claim claim) {
      String cue = "a classifier, " + cents(told);
      return new Assertion(best, Assertion.LEARNED, null, claim.anchor().head(), cue);
    }

    Assertion instead(Assertion rule) {
      String cue = rule.cue() + ", a classifier, " + cents(sure);
      return new Assertion(best, rule.sort(), rule.tense(), rule.at(), cue);
    }
  }

  /** A status as an outcome of the model. */
  static String word(TalkStatus status) {
    return status.name().toLowerCase(Locale.ROOT);
  }

  /** True where nothing but classifiers' readings hold a round up, none of them sure. */
  static boolean doubtful(Draft draft) {
    for (Claim claim : draft.claims()) {
      Assertion a = claim.assertion();
      if (a == null) {
        continue;
      }
      boolean learned = a.sort().equals(Assertion.LEARNED) || claim.how().equals(Claim.LEARNED);
      double sure = claim.weight().told() * claim.weight().parties();
      if (sure >= (learned ? HELD_UP : RULED)) {
        return false;
      }
    }
    return true;
  }
}
