package io.parley.event;

import io.parley.entity.Form;
import io.parley.model.EntityKind;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads where an anchor's clause says the round is. Immutable, thread-safe. */
final class PlaceReader {
  private static final Set<String> INTO = Set.of("at", "in", "inside", "to");

  private static final Set<String> AT = Set.of("in", "at", "near", "outside", "to");
  private static final int SITE = 9;

  private final WordClasses classes;

  PlaceReader(WordClasses classes) {
    this.classes = classes;
  }

  /**
   * Where an anchor's round is.
   *
   * @param hinge the word its assertion hangs on
   * @param all the sentence's anchors: what stands behind another one is that one's
   */
  Place of(Anchor anchor, int hinge, List<Anchor> all) {
    Reading reading = anchor.reading();
    Name best = null;
    int bestGap = Integer.MAX_VALUE;
    Name land = null;
    int landGap = Integer.MAX_VALUE;
    for (Name name : reading.names()) {
      if (name.span().form() == Form.DATELINE || foreign(anchor, name.from(), all)) {
        continue;
      }
      boolean inside = name.from() >= anchor.from() && name.to() <= anchor.to();
      boolean city =
          name.span().kind() == EntityKind.CITY
              || (name.span().form() == Form.SEAT && inside && !PartyReader.seated(anchor, name));
      boolean placed =
          placed(reading, name, anchor) && !reading.words().low(name.to()).equals("'s");
      if (city && ((placed && !spoken(reading, name)) || inside)) {
        int gap = gap(name, anchor, hinge);
        if (gap < bestGap) {
          best = name;
          bestGap = gap;
        }
      }
      boolean country =
          placed
              && (name.span().kind() == EntityKind.PLACE
                  || (name.state() && name.span().form() == Form.NAME)
                  || capitalOf(reading, name));
      if (country && !city) {
        int gap = gap(name, anchor, hinge);
        if (gap < landGap) {
          land = name;
          landGap = gap;
        }
      }
    }
    Site site = site(reading);
    if (site != null && foreign(anchor, reading.words().at(site.from()), all)) {
      site = null;
    }
    String siteText = site == null ? null : site.text();
    int siteFrom = site == null ? -1 : site.from();
    if (best != null) {
      return new Place(best.span(), best.span().country(), siteText, siteFrom);
    }
    if (land != null) {
      return new Place(null, land.span().country(), siteText, siteFrom);
    }
    return site == null ? Place.NONE : new Place(null, null, siteText, siteFrom);
  }

  /** Another anchor stands between. */
  private static boolean foreign(Anchor anchor, int at, List<Anchor> all) {
    for (Anchor other : all) {
      boolean behind = other.from() > anchor.from() && other.from() < at && anchor.from() < at;
      boolean before = other.head() < anchor.from() && other.head() >= at && at < anchor.from();
      if (other != anchor && !other.faint() && (behind || before)) {
        return true;
      }
    }
    return false;
  }

  /** "the Omani capital": its country is named, not the city. */
  private static boolean capitalOf(Reading reading, Name name) {
    String next = reading.words().low(name.to());
    return name.state()
        && name.span().form() == Form.ADJECTIVE
        && (next.equals("capital")
            || next.equals("city")
            || next.equals("town")
            || next.equals("resort"));
  }

  /**
   * "said in Doha", "which they agreed on in Kinshasa": where somebody spoke of the round, not
   * where it is.
   */
  static boolean spoken(Reading reading, Name name) {
    Words words = reading.words();
    for (int i = name.from() - 1; i >= Math.max(0, name.from() - 5); i--) {
      String word = words.low(i);
      boolean agreed = word.equals("agreed") && words.low(i + 1).equals("on");
      if (word.equals("said") || word.equals("told") || word.equals("speaking") || agreed) {
        return true;
      }
    }
    return false;
  }

  private boolean placed(Reading reading, Name name, Anchor anchor) {
    Words words = reading.words();
    int i = name.from() - 1;
    while (i >= 0 && i > name.from() - 7 && placeWord(reading, words, i)) {
      i--;
    }
    String word = words.low(i);
    if (word.equals("to")) {
      boolean forTalks =
          words.low(name.to()).equals("for") || words.low(name.to() + 1).equals("for");
      return forTalks
          || classes.has("travel", words.low(i - 1))
          || classes.has("travel", words.low(i - 2));
    }
    return AT.contains(word)
        || visited(words, i)
        || (i == -1 && words.low(name.to()).equals("to") && words.title());
  }

  private boolean visited(Words words, int i) {
    return words.low(i).startsWith("visit") && !words.low(i).equals("visitors");
  }

  private boolean placeWord(Reading reading, Words words, int i) {
    String word = words.low(i);
    return classes.has("det", word)
        || classes.has("place-word", word)
        || word.equals("of") && classes.has("place-word", words.low(i - 1))
        || is(reading.nameAt(i), false)
        || (word.equals(",") && is(reading.nameAt(i - 1), true));
  }

  private static boolean is(@Nullable Name name, boolean city) {
    return name != null && (city ? name.city() : name.state());
  }

  private static int gap(Name name, Anchor anchor, int hinge) {
    int fromAnchor =
        Math.min(Math.abs(name.from() - anchor.to()), Math.abs(name.to() - anchor.from()));
    return Math.min(fromAnchor, Math.abs(name.from() - hinge));
  }

  private record Site(String text, int from) {}

  /** "at the Russian consulate", "inside the home of the consul general". */
  private @Nullable Site site(Reading reading) {
    Words words = reading.words();
    for (int i = 0; i < words.size(); i++) {
      if (!INTO.contains(words.low(i)) || !leads(words, i + 1)) {
        continue;
      }
      int from = classes.has("det", words.low(i + 1)) ? i + 2 : i + 1;
      for (int j = from; j < from + SITE && j < words.size(); j++) {
        String word = words.low(j);
        if (classes.has("site", word)) {
          int end = j + 1;
          if (word.equals("consulate") && words.low(end).equals("general")) {
            end++;
          }
          return new Site(words.slice(from, end), words.start(from));
        }
        if (classes.has("np-stop", word) || reading.verbAt(j) != null) {
          break;
        }
      }
    }
    return null;
  }

  private boolean leads(Words words, int i) {
    return classes.has("det", words.low(i)) || words.capital(i);
  }
}
