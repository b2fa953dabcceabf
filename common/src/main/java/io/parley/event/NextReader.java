package io.parley.event;

import io.parley.model.NextRound;
import io.parley.model.NextStatus;
import io.parley.model.TalkStatus;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads what an article says of the round after its news: from the claims that look ahead, and from
 * the phrases of {@code next.tsv}. Immutable, thread-safe.
 */
final class NextReader {
  /** What is said, and the sentence. */
  record Found(NextRound next, Reading reading) {}

  private final Lexicon lexicon;

  NextReader(WordClasses classes) {
    lexicon = Lexicon.load("next.tsv", classes);
  }

  @Nullable Found find(Draft draft, Drafts drafts) {
    if (draft != drafts.main() || draft.planned()) {
      return null;
    }
    NextStatus best = null;
    double weight = 0;
    Reading where = null;
    String start = null;
    Place place = Place.NONE;
    for (Claim claim : drafts.claims()) {
      Assertion a = claim.assertion();
      boolean ahead = claim.planned() && !draft.claims().contains(claim);
      if (a == null || !ahead || claim.anchor().reading().words().title()) {
        continue;
      }
      if (!claim.parties().isEmpty()
          && java.util.Collections.disjoint(claim.parties(), draft.parties())) {
        continue;
      }
      NextStatus status = status(claim, a);
      double w = claim.date().day() != null ? 3 : claim.date().month() != null ? 2.5 : 2;
      if (w > weight) {
        best = status;
        weight = w;
        where = claim.anchor().reading();
        start = claim.date().iso();
        place = claim.place();
      }
    }
    Set<Reading> wide = new HashSet<>(Scope.wide(draft, drafts));
    for (Reading reading : drafts.readings()) {
      if (reading.words().title()
          || (!wide.contains(reading) && reading != where && !ahead(reading, drafts))) {
        continue;
      }
      for (Lexicon.Match match : lexicon.find(reading.words())) {
        double w = Double.parseDouble(match.entry().column(2));
        if (w > weight) {
          best = NextStatus.valueOf(match.meaning().toUpperCase(Locale.ROOT));
          weight = w;
          where = where == null ? reading : where;
        }
      }
    }
    return best == null || where == null
        ? null
        : new Found(
            new NextRound(best, start, place.city() == null ? null : text(where, place)), where);
  }

  private static boolean ahead(Reading reading, Drafts drafts) {
    return drafts.claims().stream().anyMatch(c -> c.anchor().reading() == reading && c.planned());
  }

  private static String text(Reading where, Place place) {
    Words words = where.words();
    int from = words.at(java.util.Objects.requireNonNull(place.city()).start());
    int to = words.at(place.city().end() - 1) + 1;
    return words.slice(from, Math.min(to, words.size()));
  }

  private static NextStatus status(Claim claim, Assertion a) {
    if (a.status() == TalkStatus.PROPOSED) {
      return NextStatus.UNCERTAIN;
    }
    boolean agreed = a.tense() == Tense.AGREED || a.sort().equals("agree");
    boolean set = claim.date().day() != null;
    return agreed || set ? NextStatus.AGREED : NextStatus.BEING_ARRANGED;
  }
}
