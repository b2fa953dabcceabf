package io.parley.entity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Joins a name and the office beside it. Stateless. */
final class Apposition {
  /** Words that may stand between a name's comma and its office. */
  private static final int REACH = 8;

  private static final Words WORDS = Words.ENGLISH;

  private Apposition() {}

  /** "Foreign Minister <u>X</u>", "the foreign minister, <u>X</u>"; null where none is. */
  static @Nullable Title before(Scan scan, NameRuns.Run run, List<Title> titles) {
    Title found = null;
    for (Title title : titles) {
      if (title.end() == run.first() && title.office().form().glued()) {
        found = found == null || found.office().form().honorific() ? title : found;
        if (!title.office().form().honorific()) {
          found = title;
        }
      } else if (title.end() == run.first() - 1
          && isComma(scan.word(run.first() - 1))
          && run.words() > 1
          && isDefinite(scan, title)) {
        found = title;
      } else if (title.office().form().glued()
          && title.office().end() == run.first()
          && title.end() > run.first()) {
        found = title;
      }
    }
    if (found != null && found.office().form().honorific()) {
      Title outer = endingAt(titles, found.office().first());
      return outer == null ? found : outer;
    }
    return found;
  }

  private static @Nullable Title endingAt(List<Title> titles, int token) {
    for (Title title : titles) {
      if (title.end() == token && !title.office().form().honorific()) {
        return title;
      }
    }
    return null;
  }

  private static boolean isComma(String word) {
    return word.equals(",") || word.equals(":");
  }

  /** "the", "Iran's", "his Russian": one certain office, whose holder's name may follow. */
  private static boolean isDefinite(Scan scan, Title title) {
    if (title.outer() == 0 && title.office().form().plural()) {
      return true;
    }
    return title.outer() < title.first()
        || WORDS.is(Words.Kind.DETERMINER, scan.word(title.outer() - 1))
        || WORDS.is(Words.Kind.DETERMINER, scan.word(title.first() - 1))
        || title.office().form().plural();
  }

  /** "X, [the new] <u>foreign minister</u>", "X, who is …"; null where none is. */
  static @Nullable Title after(Scan scan, NameRuns.Run run, List<Title> titles) {
    String mark = scan.word(run.end());
    if (!mark.equals(",") && !mark.equals("(") && !mark.equals("—") && !mark.equals("–")) {
      return null;
    }
    int start = run.end() + 1;
    int limit = start;
    if (scan.word(start).equals("who") && mark.equals(",")) {
      limit = afterVerb(scan, start + 1);
      if (limit < 0) {
        return null;
      }
      start = limit;
    }
    for (Title title : titles) {
      if (title.office().form().honorific() || title.office().first() < start) {
        continue;
      }
      if (title.office().form().glued() && NameRuns.isNameWord(scan, title.end())) {
        if (ownsNext(scan, title)) {
          continue; // "President Trump's envoy"
        }
        return null;
      }
      return title.office().first() > start + REACH || !isClear(scan, start, title) ? null : title;
    }
    return null;
  }

  private static boolean ownsNext(Scan scan, Title title) {
    int at = title.end();
    while (NameRuns.isNameWord(scan, at)) {
      at++;
    }
    return Scan.isPossessive(scan.word(at));
  }

  /** Token after "is", "has been", "was named"; -1 where "who" tells of no office. */
  private static int afterVerb(Scan scan, int start) {
    int at = start;
    while (at - start < 3 && isBeing(scan.word(at))) {
      at++;
    }
    return at == start ? -1 : at;
  }

  private static boolean isBeing(String word) {
    return switch (word) {
      case "is",
          "was",
          "has",
          "been",
          "became",
          "serves",
          "served",
          "as",
          "named",
          "appointed",
          "had",
          "remains" ->
          true;
      default -> false;
    };
  }

  /** True where only articles, possessors, nationalities and modifiers come before the office. */
  private static boolean isClear(Scan scan, int start, Title title) {
    for (int at = start; at < title.outer(); at++) {
      String word = scan.word(at);
      boolean fine =
          scan.readingAt(at) != null
              || WORDS.is(Words.Kind.DETERMINER, word)
              || WORDS.is(Words.Kind.MODIFIER_DROPPED, word)
              || WORDS.is(Words.Kind.MODIFIER_KEPT, word)
              || Scan.isPossessive(word)
              || (word.equals(",") && Character.isDigit(scan.word(at - 1).charAt(0)))
              || Character.isDigit(word.charAt(0))
              || isBody(scan, at);
      if (!fine) {
        return false;
      }
    }
    return true;
  }

  private static boolean isBody(Scan scan, int at) {
    for (Bodies.Body body : scan.bodies()) {
      if (body.first() <= at && at < body.end()) {
        return true;
      }
    }
    return false;
  }
}
