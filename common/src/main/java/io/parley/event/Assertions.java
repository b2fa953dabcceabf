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
    Verb own = anchor.verb();
    if (own != null) {
      return of(anchor, own);
    }
    Assertion phrase = fixed(anchor);
    if (phrase != null) {
      return phrase;
    }
    Verb left = left(anchor);
    if (left != null) {
      Assertion assertion = of(anchor, left);
      if (assertion != null) {
        return assertion;
      }
    }
    Verb right = right(anchor);
    if (right != null) {
      Assertion assertion = of(anchor, right);
      if (assertion != null) {
        return assertion;
      }
    }
    Assertion lead = preposition(anchor);
    return lead != null ? lead : adjective(anchor);
  }

  private @Nullable Assertion of(Anchor anchor, Verb verb) {
    Tense tense = verb.tense();
    // "The talks held in Rome": a past form after its noun is a participle.
    TalkStatus status = table.get(key(verb.sort(), verb.negated(), tense));
    if (status == null) {
      return null;
    }
    boolean now = tense == Tense.PRESENT && !verb.passive() && !anchor.reading().words().title();
    if (now && status == TalkStatus.HELD && (verb.is("hold") || verb.is("meet"))) {
      status = ahead(anchor) ? TalkStatus.SCHEDULED : TalkStatus.UNDER_WAY;
    }
    if (tense == Tense.PRESENT && status == TalkStatus.UNDER_WAY && ahead(anchor)) {
      status = TalkStatus.SCHEDULED;
    }
    if (status == TalkStatus.REFUSED && verb.passive()) {
      status = TalkStatus.CANCELLED;
    }
    return new Assertion(status, verb.sort(), tense, verb.at(), verb.base());
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
      int reach = before ? 3 : 24;
      if (gap >= 0
          && gap <= reach
          && gap < bestGap
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

  private boolean clear(Words words, int from, int to) {
    for (int i = from; i < to; i++) {
      String word = words.low(i);
      if (Clauses.pauses(word) || classes.has("clause-word", word)) {
        return false;
      }
    }
    return true;
  }

  /** The verb whose subject the talk noun is. */
  private @Nullable Verb right(Anchor anchor) {
    Words words = anchor.reading().words();
    Verb weak = null;
    for (Verb verb : anchor.reading().verbs()) {
      int gap = verb.from() - anchor.to();
      if (gap < 0 || gap > RIGHT || verb.is("meet")) {
        continue;
      }
      if (!open(words, anchor.to(), verb.from())) {
        break;
      }
      boolean subject = verb.where().equals("subject") || verb.where().equals("both");
      boolean passive =
          verb.passive()
              || verb.tense() == Tense.PARTICIPLE
              || (verb.tense() == Tense.PAST && gap <= 1);
      boolean ownSubject = otherSubject(anchor, verb);
      if (subject && !ownSubject && (passive || intransitive(verb))) {
        if (table.containsKey(key(verb.sort(), verb.negated(), verb.tense()))) {
          return verb;
        }
        weak = weak == null ? verb : weak;
      }
    }
    return weak;
  }

  private boolean intransitive(Verb verb) {
    return verb.where().equals("subject") || classes.has("intransitive", verb.sort());
  }

  /** Between the noun and the verb a new clause began with a subject of its own. */
  private boolean otherSubject(Anchor anchor, Verb verb) {
    Words words = anchor.reading().words();
    for (int i = anchor.to(); i < verb.from(); i++) {
      String word = words.low(i);
      if (classes.has("new-clause", word) && i + 1 < verb.from()) {
        return true;
      }
      if (classes.has("say", word)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Assertion preposition(Anchor anchor) {
    Words words = anchor.reading().words();
    int i = anchor.from() - 1;
    String word = words.low(i);
    if (classes.has("prep-after", word)) {
      return phrase(TalkStatus.HELD, i, word);
    }
    if (classes.has("prep-before", word)) {
      return phrase(TalkStatus.SCHEDULED, i, word);
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
