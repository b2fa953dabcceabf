package io.parley.event;

import io.parley.text.WordMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the anchors of a sentence. Immutable, thread-safe. */
final class Anchors {
  private static final int PHRASE = 9;

  private final WordMap<String> nouns = new WordMap<>();
  private final Ordinals ordinals = Ordinals.load();
  private final WordClasses classes;

  Anchors(WordClasses classes) {
    this.classes = classes;
    for (Table.Row row : Table.load("nouns.tsv", 2).rows()) {
      for (String word : row.get(1).split(" ")) {
        nouns.put(word, row.get(0));
      }
    }
  }

  /** All anchors, in order. "A second round of talks" is one. */
  List<Anchor> find(Reading reading) {
    List<Anchor> found = new ArrayList<>();
    int past = 0;
    for (int i = 0; i < reading.words().size(); i++) {
      Anchor anchor = i < past ? null : at(reading, i);
      if (anchor != null) {
        past = anchor.to();
        Anchor before = found.isEmpty() ? null : found.get(found.size() - 1);
        if (before != null && names(before, anchor)) {
          found.set(found.size() - 1, before.numbered(anchor.round()));
        } else {
          found.add(anchor);
        }
      }
    }
    if (found.isEmpty()) {
      hint(reading, found);
    }
    return found;
  }

  /** A sentence without a talk word that may tell of a round all the same. */
  private void hint(Reading reading, List<Anchor> found) {
    Words words = reading.words();
    if (reading.names().stream().noneMatch(n -> n.party() != null)) {
      return;
    }
    for (int i = 0; i < words.size(); i++) {
      if (classes.has("hint", words.low(i)) && reading.nameAt(i) == null) {
        found.add(new Anchor(reading, i, i + 1, i, "hint", null, null));
        return;
      }
    }
  }

  /** "the talks in Oman, the fourth since April": the ordinal belongs to the noun before it. */
  private static boolean names(Anchor noun, Anchor bare) {
    Words words = noun.reading().words();
    boolean apposed = bare.strength().equals("bare") && words.low(bare.from() - 1).equals(",");
    if (!apposed || noun.round() != null || bare.from() - noun.to() > 8) {
      return false;
    }
    for (int i = noun.to(); i < bare.from(); i++) {
      if (noun.reading().verbAt(i) != null) {
        return false;
      }
    }
    return true;
  }

  private @Nullable Anchor at(Reading reading, int i) {
    Words words = reading.words();
    String strength = nouns.get(words.low(i));
    Verb verb = reading.verbAt(i);
    if (verb != null && verb.is("meet") && verb.at() == i) {
      Integer round = timesMet(words, verb.to());
      boolean gerundNoun = verb.tense() == Tense.GERUND && strength != null && !verbal(words, i);
      boolean kind = verb.tense() == Tense.GERUND && nouns.has(words.low(i + 1));
      boolean adjective = kind || verb.from() == i && classes.has("det", words.low(i - 1));
      boolean otherObject =
          classes.has("not-met", words.low(verb.to())) || chamber(words, verb.from());
      if (!gerundNoun && !adjective && !otherObject) {
        boolean bare =
            verb.tense() == Tense.PRESENT && classes.has("no-subject", words.low(verb.from() - 1));
        String how = classes.has("loose-verb", verb.base().split(" ")[0]) ? "faint" : "verb";
        return bare ? null : new Anchor(reading, verb.from(), i + 1, i, how, verb, round);
      }
    }
    if (strength == null || reading.cueAt("no-talks", i)) {
      return bareOrdinal(reading, i);
    }
    int head = i;
    int from = phraseStart(reading, i);
    // "the second round of direct peace talks": the round is the head, the talks its kind.
    if (strength.equals("part") || classes.has("join-of", words.low(i))) {
      int joined = joined(words, i);
      if (joined > 0) {
        head = joined;
        strength = "strong";
      } else if (strength.equals("part") && words.low(i + 1).equals("of")) {
        return null;
      }
    }
    if (words.low(from - 1).equals("of") && classes.has("join-of", words.low(from - 2))) {
      from = phraseStart(reading, from - 2);
    }
    Integer round = ordinal(words, from, head);
    if (round == null) {
      round = timesMet(words, head + 1);
    }
    if (round == null && words.low(i).equals("round")) {
      // "round eight", "Round 15"
      round = ordinals.plain(words.low(i + 1));
      head = round == null ? head : i + 1;
    }
    if (strength.equals("part")) {
      Integer apposed =
          words.low(i + 1).equals(",") && classes.has("det", words.low(i + 2))
              ? ordinals.of(words.low(i + 3))
              : null;
      round = round == null ? apposed : round;
      boolean counted = words.low(i).equals("rounds") && ordinals.plain(words.low(i - 1)) != null;
      if (round == null && !lone(words, from, i) && !counted && !heldRound(reading, i)) {
        return spokenOf(reading, from, i)
            ? new Anchor(reading, from, i + 1, i, "faint", null, null)
            : null;
      }
      strength = "weak";
    }
    return new Anchor(reading, from, head + 1, head, strength, null, round);
  }

  /** "The Security Council met": a body that sits, not two parties. */
  private boolean chamber(Words words, int from) {
    for (int i = from - 4; i < from; i++) {
      if (classes.has("mixed-body", words.low(i))) {
        return false;
      }
    }
    return classes.has("chamber", words.low(from - 1))
        || classes.has("chamber", words.low(from - 2));
  }

  /**
   * "meeting" with an object or a helper before it is the verb: "are meeting", "meeting in Rome
   * on".
   */
  private boolean verbal(Words words, int i) {
    String before = words.low(i - 1);
    return classes.has("be", before) || before.equals(",") || before.equals("been");
  }

  /** "The third, in Muscat on 26 April": an ordinal that stands for its round. */
  private @Nullable Anchor bareOrdinal(Reading reading, int i) {
    Words words = reading.words();
    Integer round = ordinals.of(words.low(i));
    if (round == null) {
      return null;
    }
    boolean led = Set.of("the", "a", "their", "its").contains(words.low(i - 1));
    boolean stands = Set.of(",", "since", "was", "in", "between", "on").contains(words.low(i + 1));
    if (!led || !stands || words.low(i).endsWith("ing") || words.low(i).equals("initial")) {
      return null;
    }
    return new Anchor(reading, i - 1, i + 1, i, "bare", null, round);
  }

  /** "round", "rounds" alone speak of talks only behind an article and a telling adjective. */
  private boolean lone(Words words, int from, int i) {
    for (int j = from; j < i; j++) {
      if (classes.has("ordinal", words.low(j))) {
        return true;
      }
    }
    return false;
  }

  /** "are holding what an official called a make-or-break round". */
  private static boolean heldRound(Reading reading, int i) {
    for (int j = i - 1; j > 0 && j >= i - 10; j--) {
      Verb verb = reading.verbAt(j);
      if (Clauses.ends(reading.words().low(j))) {
        return false;
      }
      if (verb != null && verb.is("hold") && !verb.passive()) {
        return reading.words().low(i).equals("round");
      }
    }
    return false;
  }

  /** "The round started on August 3": it adds to a round known already. */
  private boolean spokenOf(Reading reading, int from, int i) {
    Verb verb = reading.verbAt(i + 1);
    boolean known = classes.has("det", reading.words().low(i - 1)) && from <= i - 1;
    return known
        && verb != null
        && (verb.is("begin") || verb.is("end") || verb.is("resume") || verb.is("plan"));
  }

  /** The talk noun that "round of …" leads to; 0 where it leads elsewhere. */
  private int joined(Words words, int i) {
    if (!words.low(i + 1).equals("of")) {
      return 0;
    }
    for (int j = i + 2; j < i + 2 + PHRASE; j++) {
      String word = words.low(j);
      if (classes.has("talk-word", word)) {
        return j;
      }
      if (classes.has("np-stop", word) && !word.equals("and") && !word.equals(",")) {
        return 0;
      }
    }
    return 0;
  }

  private int phraseStart(Reading reading, int i) {
    Words words = reading.words();
    int j = i - 1;
    while (j >= 0 && j > i - PHRASE) {
      String word = words.low(j);
      Verb verb = reading.verbAt(j);
      boolean stop =
          classes.has("np-stop", word)
              || classes.has("be", word) && !word.equals("'s")
              || classes.has("will", word)
              || classes.has("say", word)
              || (word.endsWith("ed") && word.length() > 4 && !led(words, j))
              || (verb != null && verb.tense() != Tense.PARTICIPLE && !adjectival(verb, words, j));
      if (stop) {
        // "Russian and American", "U.S. and Russian talks": the list belongs to the phrase.
        boolean adjectives = word.equals(",") && words.low(j - 1).indexOf('-') > 0;
        boolean list =
            adjectives
                || word.equals("and")
                    && reading.nameAt(j - 1) != null
                    && reading.nameAt(j + 1) != null;
        if (!list) {
          break;
        }
      }
      j--;
    }
    return j + 1;
  }

  /** A word in -ed after an article, a possessive or an adjective belongs to the noun. */
  private boolean led(Words words, int j) {
    String before = words.low(j - 1);
    return classes.has("det", before)
        || before.equals("'s")
        || before.endsWith("ly")
        || classes.has("adj-ed", words.low(j));
  }

  private boolean adjectival(Verb verb, Words words, int j) {
    boolean lead = classes.has("det", words.low(j - 1)) || words.low(j - 1).equals("'s");
    return verb.from() == j && lead && (verb.tense() == Tense.PAST || verb.tense() == Tense.GERUND);
  }

  private @Nullable Integer ordinal(Words words, int from, int to) {
    for (int j = from; j < to; j++) {
      Integer value = ordinals.of(words.low(j));
      boolean time = classes.has("join-of", words.low(j + 1)) && words.low(j + 1).startsWith("day");
      boolean since = words.low(j).equals("first") && firstSince(words, to);
      if (value != null && !time && !since && !words.low(j - 1).equals("for")) {
        return value;
      }
    }
    return null;
  }

  /** "the first talks since 2022" are not round one. */
  private static boolean firstSince(Words words, int head) {
    for (int j = head + 1; j < head + 14 && j < words.size(); j++) {
      String word = words.low(j);
      boolean after =
          word.equals("in")
                  && Set.of("years", "months", "decades", "weeks", "days")
                      .contains(words.low(j + 2).isEmpty() ? "" : words.low(j + 2))
              || word.equals("for") && words.low(j + 1).equals("more")
              || word.equals("in")
                  && Set.of("years", "months", "decades", "nearly", "more", "almost", "over", "a")
                      .contains(words.low(j + 1));
      if (word.equals("since") || after) {
        return true;
      }
    }
    return false;
  }

  /** "met for the third time". */
  private @Nullable Integer timesMet(Words words, int at) {
    for (int j = at; j < at + 14 && j + 3 < words.size(); j++) {
      if (Clauses.ends(words.low(j))) {
        return null;
      }
      if (words.low(j).equals("the") && words.low(j + 2).equals("time")) {
        Integer value = ordinals.of(words.low(j + 1));
        return value == null || (value == 1 && firstSince(words, j + 2)) ? null : value;
      }
    }
    return null;
  }
}
