package io.parley.event;

import io.parley.model.Outcome;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads how a round ended from phrases with weights ({@code outcomes.tsv}); phrases in the round's
 * own sentences and near the top weigh more. Immutable, thread-safe.
 */
final class OutcomeReader {
  /** An outcome and the words that tell it. */
  record Found(Outcome outcome, Reading reading, Lexicon.Match match, double weight) {}

  private static final double DEAL = 1.4;
  private static final double LEAST = 0.8;

  private final Lexicon lexicon;
  private final WordClasses classes;

  OutcomeReader(WordClasses classes) {
    this.classes = classes;
    lexicon = Lexicon.load("outcomes.tsv", classes);
  }

  /** Interrupted from outside or by common consent: no breakdown of the talks themselves. */
  boolean halted(Assertion assertion) {
    return classes.has("halt", assertion.cue().split(" ")[0]);
  }

  /**
   * The outcome with most weight.
   *
   * @param own sentences of the round's claims
   * @param wide further sentences that may speak of it
   */
  @Nullable Found find(List<Reading> own, List<Reading> wide) {
    double[] weights = new double[Outcome.values().length];
    Found[] firsts = new Found[weights.length];
    for (Reading reading : wide) {
      boolean mine = own.contains(reading);
      double base = mine ? 2 : reading.words().title() ? 2 : reading.order() <= 4 ? 1.2 : 0.6;
      List<Lexicon.Match> matches = lexicon.find(reading.words());
      for (Lexicon.Match match : matches) {
        if (inside(match, matches)) {
          continue;
        }
        Outcome outcome = Outcome.valueOf(match.meaning().toUpperCase(Locale.ROOT));
        double weight = base * Double.parseDouble(match.entry().column(2));
        int i = outcome.ordinal();
        weights[i] = Math.max(weights[i], weight) + Math.min(weights[i], weight) * 0.3;
        Found known = firsts[i];
        if (known == null || known.weight() < weight) {
          firsts[i] = new Found(outcome, reading, match, weight);
        }
      }
    }
    int best = -1;
    for (int i = 0; i < weights.length; i++) {
      if (firsts[i] != null && (best < 0 || weights[i] > weights[best])) {
        best = i;
      }
    }
    // A deal counts whatever else failed, and some gains count though no breakthrough came.
    if (weights[Outcome.AGREEMENT.ordinal()] >= DEAL) {
      best = Outcome.AGREEMENT.ordinal();
    } else if (best == Outcome.NO_PROGRESS.ordinal()
        && weights[Outcome.PROGRESS.ordinal()]
            >= (firm(firsts[Outcome.PROGRESS.ordinal()]) ? 0.3 : 0.55) * weights[best]) {
      best = Outcome.PROGRESS.ordinal();
    }
    return best < 0 || weights[best] < LEAST ? null : firsts[best];
  }

  /** Gains that somebody names, not a tone. */
  private static boolean firm(@Nullable Found found) {
    return found != null && Double.parseDouble(found.match().entry().column(2)) >= 1;
  }

  /** The "progress" of "no progress". */
  private static boolean inside(Lexicon.Match match, List<Lexicon.Match> all) {
    for (Lexicon.Match other : all) {
      boolean covers = other.from() <= match.from() && other.to() >= match.to();
      if (other != match
          && covers
          && other.to() - other.from() > match.to() - match.from()
          && other.meaning().equals("no_progress")
          && !match.meaning().equals("no_progress")) {
        return true;
      }
    }
    return false;
  }
}
