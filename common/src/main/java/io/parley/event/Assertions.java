package io.parley.event;

import io.parley.model.TalkStatus;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Decides what an anchor's clause asserts: from the verb that governs the talk noun or that it is
 * the subject of, else from the preposition before it, else from its adjectives. Which verb in
 * which tense means what stands in {@code status.tsv}. Immutable, thread-safe.
 */
final class Assertions {
  private static final int LEFT = 5;
  private static final int RIGHT = 28;

  private final Map<String, TalkStatus> table = new HashMap<>();
  private final WordClasses classes;

  Assertions(WordClasses classes) {
    this.classes = classes;
    for (Table.Row row : Table.load("status.tsv", 4).rows()) {
      try {
        table.put(
            key(row.get(0), row.get(1).equals("not"), Tense.valueOf(up(row.get(2)))),
            TalkStatus.valueOf(up(row.get(3))));
      } catch (IllegalArgumentException e) {
        throw row.wrong("no such tense or status");
      }
    }
  }

  private static String up(String word) {
    return word.toUpperCase(Locale.ROOT);
  }

  private static String key(String sort, boolean negated, Tense tense) {
    return sort + (negated ? " not " : " ") + tense;
  }

  /** What is asserted; null where the clause asserts nothing of the round. */
  @Nullable Assertion of(Anchor anchor) {
    if (anchor.hint()) {
      return null;
    }
    Words words = anchor.reading().words();
    boolean none =
        words.low(anchor.from()).equals("no") || words.low(anchor.from() + 1).equals("no");
    if ((none && anchor.verb() == null && anchor.to() - anchor.from() > 1)
        || denied(words, anchor.from())) {
      return null;
    }
    if (longAgo(words, anchor.to())) {
      return null;
    }
    Verb own = anchor.verb();
    if (own != null) {
      return own.tense() == Tense.FUTURE && wondered(words, own.from()) ? null : of(anchor, own);
    }
    Verb left = left(anchor);
    if (left != null) {
      Assertion assertion = of(anchor, left);
      if (assertion != null) {
        return assertion;
      }
    }
    Verb gathered = gathered(anchor);
    Assertion met = gathered == null ? null : of(anchor, gathered);
    if (met != null) {
      return met;
    }
    Verb main = right(anchor, 0);
    Assertion clause = main == null ? null : of(anchor, main);
    if (clause != null) {
      return clause;
    }
    Assertion phrase = fixed(anchor);
    if (phrase != null) {
      return phrase;
    }
    Verb right = right(anchor, 1);
    if (right != null) {
      Assertion assertion = of(anchor, right);
      if (assertion != null) {
        return assertion;
      }
    }
    Assertion lead = preposition(anchor);
    return lead != null ? lead : adjective(anchor);
  }

  /** "negotiations that began in 2019": years of them, no round. */
  private static boolean longAgo(Words words, int at) {
    boolean begun = false;
    for (int i = at; i < at + 6; i++) {
      String word = words.low(i);
      begun |= word.equals("began") || word.equals("started") || word.equals("begun");
      boolean year =
          word.length() == 4
              && (word.startsWith("19") || word.startsWith("20"))
              && Character.isDigit(word.charAt(3));
      if (begun && year && words.low(i - 1).equals("in")) {
        return true;
      }
    }
    return false;
  }

  /** "nobody can say whether the envoys will sit down". */
  private static boolean wondered(Words words, int at) {
    for (int i = at - 1; i >= 0 && i >= at - 7; i--) {
      if (Clauses.ends(words.low(i))) {
        return false;
      }
      if (words.low(i).equals("whether")) {
        return true;
      }
    }
    return false;
  }

  /** "denied talks", "denied reports that its envoys had met". */
  private boolean denied(Words words, int at) {
    boolean report = false;
    for (int i = at - 1; i >= 0 && i >= at - 12; i--) {
      String word = words.low(i);
      if (Clauses.ends(word)) {
        return false;
      }
      if (classes.has("denied", word)) {
        return report || at - i <= 2;
      }
      report |= classes.has("hearsay", word);
    }
    return false;
  }

  private @Nullable Assertion of(Anchor anchor, Verb verb) {
    Tense tense = verb.tense();
    if (tense == Tense.INFINITIVE) {
      return infinitive(anchor, verb);
    }
    // "The talks held in Rome": a past form after its noun is a participle.
    TalkStatus status = table.get(key(verb.sort(), verb.negated(), tense));
    if (status == null) {
      return null;
    }
    if (status == TalkStatus.HELD && verb.is("meet") && begins(anchor, verb)) {
      status = TalkStatus.UNDER_WAY;
    }
    boolean now = tense == Tense.PRESENT && !verb.passive() && !anchor.reading().words().title();
    if (now && status == TalkStatus.HELD && (verb.is("hold") || verb.is("meet"))) {
      status = ahead(anchor) ? TalkStatus.SCHEDULED : TalkStatus.UNDER_WAY;
    }
    boolean opening = verb.is("begin") || verb.is("resume");
    if (tense == Tense.PRESENT
        && status == TalkStatus.UNDER_WAY
        && (ahead(anchor) || (now && opening && weekday(anchor)))) {
      status = TalkStatus.SCHEDULED;
    }
    boolean itself = verb.at() > anchor.head();
    if (status == TalkStatus.REFUSED && (verb.passive() || itself)) {
      status = TalkStatus.CANCELLED;
    }
    return new Assertion(status, verb.sort(), tense, verb.at(), verb.base());
  }

  /**
   * "talks to begin on Tuesday", "left for Delhi to meet": planned; any other "to meet" is but a
   * thought.
   */
  private @Nullable Assertion infinitive(Anchor anchor, Verb verb) {
    boolean behind = verb.from() == anchor.to();
    TalkStatus status = table.get(key(verb.sort(), verb.negated(), Tense.FUTURE));
    if (status == null || verb.negated() || !(behind || travels(anchor))) {
      return null;
    }
    return new Assertion(status, verb.sort(), Tense.FUTURE, verb.at(), "to " + verb.base());
  }

  /** "sat down on Saturday to begin round eight". */
  private boolean begins(Anchor anchor, Verb verb) {
    Words words = anchor.reading().words();
    for (int i = verb.to(); i < verb.to() + 8; i++) {
      if (words.low(i).equals("to") && classes.has("starting", words.low(i + 1))) {
        return true;
      }
    }
    return false;
  }

  /** "begin in Rabat on Thursday": a present tense beside a day looks ahead. */
  private boolean weekday(Anchor anchor) {
    Words words = anchor.reading().words();
    for (DayPhrase day : anchor.reading().days()) {
      if (words.low(day.from() - 1).equals("on") || words.low(day.from()).equals("on")) {
        return true;
      }
    }
    return false;
  }

  private static boolean ahead(Anchor anchor) {
    for (DayPhrase day : anchor.reading().days()) {
      if (day.turn() == Sense.FUTURE) {
        return true;
      }
    }
    return false;
  }

  /**
   * Phrases of {@code cues.tsv} that say it all: "are under way", "ahead of", "will not take
   * place".
   */
  private static @Nullable Assertion fixed(Anchor anchor) {
    Assertion best = null;
    int bestGap = Integer.MAX_VALUE;
    for (Lexicon.Match cue : anchor.reading().cues()) {
      if (!cue.meaning().startsWith("says-")) {
        continue;
      }
      boolean before = cue.entry().column(2).equals("before");
      int gap = before ? anchor.from() - cue.to() : cue.from() - anchor.to();
      int reach = before ? 3 : words(anchor, "'") ? 3 : 24;
      if (gap >= 0
          && gap <= reach
          && (gap < bestGap || off(cue))
          && (best == null || !off(best.status()))
          && open(
              anchor.reading().words(),
              before ? cue.to() : anchor.to(),
              before ? anchor.from() : cue.from())) {
        bestGap = gap;
        best =
            new Assertion(
                TalkStatus.valueOf(up(cue.meaning().substring(5))),
                "phrase",
                null,
                cue.from(),
                cue.entry().phrase().toString());
      }
    }
    return best;
  }

  /** "The talks that were planned for today won't take place": what is off outweighs a plan. */
  private static boolean off(Lexicon.Match cue) {
    return off(TalkStatus.valueOf(up(cue.meaning().substring(5))));
  }

  private static boolean off(TalkStatus status) {
    return status == TalkStatus.CANCELLED || status == TalkStatus.POSTPONED;
  }

  private static boolean words(Anchor anchor, String next) {
    return anchor.reading().words().low(anchor.to()).startsWith(next);
  }

  private static boolean open(Words words, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Clauses.ends(words.low(i))) {
        return false;
      }
    }
    return true;
  }

  /** The verb whose object the talk noun is. */
  private @Nullable Verb left(Anchor anchor) {
    Words words = anchor.reading().words();
    Verb best = null;
    for (Verb verb : anchor.reading().verbs()) {
      boolean object = verb.where().equals("object") || verb.where().equals("both");
      object &= verb.tense() != Tense.PARTICIPLE;
      int gap = anchor.from() - verb.to();
      if (object
          && !verb.passive()
          && gap >= 0
          && gap <= LEFT
          && clear(words, verb.to(), anchor.from())) {
        best = verb;
      }
      // A particle that stands after the object: "called the talks off".
      if (object && verb.at() < anchor.from() && verb.to() > anchor.to()) {
        best = verb;
      }
    }
    return best;
  }

  /** The verb of "met on Sunday for a third round". */
  private static @Nullable Verb gathered(Anchor anchor) {
    Words words = anchor.reading().words();
    Verb best = null;
    for (Verb verb : anchor.reading().verbs()) {
      if (verb.is("meet")
          && words.low(anchor.from() - 1).equals("for")
          && verb.to() < anchor.from()
          && anchor.from() - verb.to() < 14
          && open(words, verb.to(), anchor.from())) {
        best = verb;
      }
    }
    return best;
  }

  private boolean clear(Words words, int from, int to) {
    for (int i = from; i < to; i++) {
      String word = words.low(i);
      if (Clauses.pauses(word)
          || classes.has("clause-word", word)
          || classes.has("prep-block", word)) {
        return false;
      }
    }
    return true;
  }

  /**
   * The verb whose subject the talk noun is: that of its own clause before one of a relative
   * clause.
   */
  private @Nullable Verb right(Anchor anchor, int deepest) {
    if (anchor.reading().words().low(anchor.to()).startsWith("'")) {
      return null;
    }
    for (Verb verb : anchor.reading().verbs()) {
      int gap = verb.from() - anchor.to();
      boolean nominal =
          verb.tense() == Tense.GERUND
              && classes.has("prep-of", anchor.reading().words().low(verb.from() - 1));
      if (gap < 0 || gap > RIGHT || verb.is("meet") || nominal) {
        continue;
      }
      if (!open(anchor.reading().words(), anchor.to(), verb.from())) {
        break;
      }
      if (!subjectOf(anchor, verb, gap)
          || !table.containsKey(key(verb.sort(), verb.negated(), verb.tense()))) {
        continue;
      }
      if (clause(anchor, verb) <= deepest) {
        return verb;
      }
    }
    return null;
  }

  private boolean subjectOf(Anchor anchor, Verb verb, int gap) {
    boolean subject = verb.where().equals("subject") || verb.where().equals("both");
    boolean passive =
        verb.passive()
            || verb.tense() == Tense.PARTICIPLE
            || (verb.tense() == Tense.PAST && gap <= 1)
            || (gap <= 1
                && verb.tense() == Tense.PRESENT
                && classes.has("same-past", verb.base().split(" ")[0]));
    return subject && (passive || (intransitive(verb) && !acts(anchor, verb)));
  }

  private boolean intransitive(Verb verb) {
    return verb.where().equals("subject") || classes.has("intransitive", verb.sort());
  }

  /** "The summit shut the border and halted trade": it does something to something else. */
  private boolean acts(Anchor anchor, Verb verb) {
    Words words = anchor.reading().words();
    boolean object =
        classes.has("det", words.low(verb.to())) || classes.has("thing", words.low(verb.to()));
    return verb.sort().equals("suspend") && !verb.passive() && object;
  }

  /**
   * Where a verb behind the noun stands: 0 in the noun's own clause, 1 in a relative clause about
   * it, 2 in a clause with a subject of its own.
   */
  private int clause(Anchor anchor, Verb verb) {
    Words words = anchor.reading().words();
    boolean relative = false;
    boolean reduced = verb.from() - anchor.to() > 0 && verb.tense() == Tense.PARTICIPLE;
    for (int i = anchor.to(); i < verb.from(); i++) {
      String word = words.low(i);
      int closing = word.equals(",") ? comma(words, i + 1, verb.from()) : -1;
      if (closing > 0) {
        i = closing;
      } else if (classes.has("relative", word)) {
        relative = true;
      } else if (classes.has("say", word) || classes.has("new-subject", word)) {
        return 2;
      } else if (word.equals(",") && closesClause(anchor, i, verb)) {
        return 2;
      }
    }
    return relative || reduced ? 1 : 0;
  }

  /** The last comma before a word: what stands between two commas does not touch the clause. */
  private static int comma(Words words, int from, int to) {
    for (int i = to - 1; i >= from; i--) {
      if (words.low(i).equals(",")) {
        return i;
      }
    }
    return -1;
  }

  /** A comma, then a name as subject right before the verb: "talks in Oman, Iran postponed …". */
  private static boolean closesClause(Anchor anchor, int comma, Verb verb) {
    Name last = anchor.reading().nameAt(verb.from() - 1);
    return last != null && last.from() > comma && !verb.passive();
  }

  private @Nullable Assertion preposition(Anchor anchor) {
    Words words = anchor.reading().words();
    int i = anchor.from() - 1;
    while (classes.has("roughly", words.low(i))) {
      i--;
    }
    String word = words.low(i);
    if (classes.has("prep-after", word) && clauseFollows(words, anchor.to())) {
      return null;
    }
    if (classes.has("prep-after", word)) {
      return phrase(TalkStatus.HELD, i, word);
    }
    if (classes.has("prep-before", word)) {
      return phrase(TalkStatus.SCHEDULED, i, word);
    }
    if (word.equals("on") && anchor.has(classes, "day-of")) {
      return phrase(TalkStatus.UNDER_WAY, i, "on the day of");
    }
    if (word.equals("for") && travels(anchor)) {
      return phrase(TalkStatus.SCHEDULED, i, "travels for");
    }
    if (classes.has("prep-during", word) && !anchor.has(classes, "adj-planned")) {
      return phrase(
          anchor.has(classes, "adj-ongoing") ? TalkStatus.UNDER_WAY : TalkStatus.HELD, i, word);
    }
    return null;
  }

  /** "after the talks risked being derailed": no preposition but the start of a clause. */
  private boolean clauseFollows(Words words, int at) {
    String word = words.low(at);
    boolean past = word.endsWith("ed") && !classes.has("prep-block", words.low(at + 1));
    return past || word.equals("was") || word.equals("were") || word.equals("had");
  }

  private boolean travels(Anchor anchor) {
    Words words = anchor.reading().words();
    for (int i = Math.max(0, anchor.from() - 16); i < anchor.from(); i++) {
      if (classes.has("travel", words.low(i))) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Assertion adjective(Anchor anchor) {
    Words words = anchor.reading().words();
    for (int i = anchor.from(); i < anchor.head(); i++) {
      String word = words.low(i);
      for (Map.Entry<String, TalkStatus> e : ADJECTIVES.entrySet()) {
        if (classes.has(e.getKey(), word)) {
          return phrase(e.getValue(), i, word);
        }
      }
    }
    return null;
  }

  private static final Map<String, TalkStatus> ADJECTIVES =
      Map.of(
          "adj-planned", TalkStatus.SCHEDULED,
          "adj-held", TalkStatus.HELD,
          "adj-ongoing", TalkStatus.UNDER_WAY,
          "adj-postponed", TalkStatus.POSTPONED,
          "adj-cancelled", TalkStatus.CANCELLED,
          "adj-suspended", TalkStatus.SUSPENDED,
          "adj-proposed", TalkStatus.PROPOSED);

  private static Assertion phrase(TalkStatus status, int at, String cue) {
    return new Assertion(status, "phrase", null, at, cue);
  }
}
