package io.parley.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the full names of persons in a sentence, and the office each is given there. Stateless. */
final class PersonFinder {
  private static final int ENOUGH = 3;
  private static final Words WORDS = Words.ENGLISH;

  private PersonFinder() {}

  /**
   * A name found.
   *
   * @param run its words
   * @param title the office; null where none is worded
   * @param wording the office's words; null where none
   * @param party party that a list of persons gives this one; null where none does
   * @param why the rule that decided
   */
  record Found(
      NameRuns.Run run,
      @Nullable Title title,
      @Nullable String wording,
      @Nullable String party,
      String why) {}

  static List<Found> find(Scan scan) {
    List<NameRuns.Run> runs = NameRuns.find(scan);
    if (runs.isEmpty()) {
      return List.of();
    }
    List<Title> titles = new ArrayList<>();
    for (Office office : scan.offices()) {
      Title last = titles.isEmpty() ? null : titles.get(titles.size() - 1);
      if (last == null || office.first() >= last.end()) {
        titles.add(TitleReader.read(scan, office));
      } // else part of the complement: "special representative of the US President"
    }
    Map<Integer, Found> listed = new HashMap<>();
    List<Found> found = new ArrayList<>();
    for (NameRuns.Run whole : runs) {
      NameRuns.Run run = trimmed(scan, whole);
      Found known = listed.get(run.first());
      if (known == null) {
        known = judge(scan, run, titles, joined(scan, run, found));
      }
      if (known != null) {
        found.add(known);
        PersonList.follow(scan, known, runs, listed);
      }
    }
    return found;
  }

  /** 2 where the run is joined by "and" to another name, else 0. */
  private static int joined(Scan scan, NameRuns.Run run, List<Found> found) {
    if (scan.word(run.end()).equals("and")
        && NameRuns.beginsName(scan, run.end() + 1)
        && scan.gazetteers().isGivenName(scan.word(run.end() + 1))) {
      return 2;
    }
    if (scan.word(run.first() - 1).equals("and") && !found.isEmpty()) {
      return found.get(found.size() - 1).run().end() == run.first() - 1 ? 2 : 0;
    }
    return 0;
  }

  /** Cuts a sentence's first word off a name: "Yesterday Marco Rubio". */
  private static NameRuns.Run trimmed(Scan scan, NameRuns.Run run) {
    Gazetteers names = scan.gazetteers();
    String word = scan.word(run.first());
    if (run.words() > 2
        && isStart(scan, run.first())
        && !names.isGivenName(word)
        && !names.isFamilyName(word)
        && (word.endsWith("ly") || word.endsWith("ing"))
        && names.isGivenName(scan.word(run.first() + 1))) {
      return new NameRuns.Run(run.first() + 1, run.end());
    }
    return run;
  }

  private static boolean isStart(Scan scan, int token) {
    return token == 0 || !Character.isLetterOrDigit(scan.word(token - 1).charAt(0));
  }

  private static @Nullable Found judge(
      Scan scan, NameRuns.Run run, List<Title> titles, int joined) {
    Title before = Apposition.before(scan, run, titles);
    if (run.words() == 1) {
      return before != null && before.end() == run.first() && namesOne(scan, run, before)
          ? new Found(run, before, before.wording(), null, "rule:office-name")
          : null;
    }
    if (NameRuns.isInstitution(scan, run.first(), run.end())) {
      return null;
    }
    Title after = Apposition.after(scan, run, titles);
    int score = joined + NameShape.score(scan, run) + surroundings(scan, run);
    if (scan.gazetteers().isGivenName(scan.word(run.first())) && run.words() <= 4) {
      score += 1;
    }
    if (before != null && !before.office().form().honorific() && before.end() < run.first()) {
      score += 3;
    } else if (before != null) {
      score += 4;
    }
    if (after != null) {
      score += 3;
    }
    if (score < ENOUGH) {
      return null;
    }
    Title title = better(before, after);
    String why =
        title == null ? "rule:name" : title == after ? "rule:name-office" : "rule:office-name";
    String party = title == null || title.parties().size() < 2 ? null : title.parties().get(0);
    return new Found(run, title, title == null ? null : title.wording(), party, why);
  }

  /** The office proper beats an honorific or the leadership of a delegation. */
  private static @Nullable Title better(@Nullable Title before, @Nullable Title after) {
    if (before == null || after == null) {
      return before == null ? after : before;
    }
    return before.office().form().rank() || before.wording() == null ? after : before;
  }

  private static boolean namesOne(Scan scan, NameRuns.Run run, Title title) {
    String word = scan.word(run.first());
    return word.length() > 2
        && !title.office().form().plural()
        && !NameRuns.isInstitution(scan, run.first(), run.end())
        && !(scan.word(run.end()).equals("-"))
        && !WORDS.is(Words.Kind.REGION_WORD, word)
        && (Scan.isCapital(scan.word(title.office().first()))
            || scan.gazetteers().isFamilyName(word)
            || scan.gazetteers().isGivenName(word));
  }

  private static int surroundings(Scan scan, NameRuns.Run run) {
    int score = 0;
    String before = scan.word(run.first() - 1);
    String after = scan.word(run.end());
    if (WORDS.is(Words.Kind.SAYING, after) || WORDS.is(Words.Kind.LED, after)) {
      score += 2;
    } else if (after.equals(",") && scan.word(run.end() + 1).equals("who")) {
      score += 3;
    } else if (after.equals("who")) {
      score += 2;
    }
    if (before.equals("by") || before.equals("with") || before.equals("under")) {
      boolean led =
          WORDS.is(Words.Kind.LED, scan.word(run.first() - 2))
              || (before.equals("by") && scan.partyAt(run.first() - 2) != null);
      score += led ? 3 : 1;
    } else if (WORDS.is(Words.Kind.SAYING, before) || WORDS.is(Words.Kind.SENT, before)) {
      score += 1;
    } else if (before.equals("the") || before.equals("The") || before.equals("a")) {
      score -= 3;
    }
    if (Scan.isPossessive(before) && scan.partyAt(run.first() - 2) != null) {
      boolean closed =
          after.equals(",")
              || WORDS.is(Words.Kind.SAYING, after)
              || WORDS.is(Words.Kind.LED, after);
      score += closed && run.words() == 2 ? 3 : 2;
    }
    int next = after.equals(",") ? run.end() + 1 : run.end();
    if (scan.word(next).equals("for") || scan.word(next).equals("of")) {
      int whom = scan.word(next + 1).equals("the") ? next + 2 : next + 1;
      if (scan.partyAt(whom) != null) {
        score += 3;
      }
    }
    return score;
  }
}
