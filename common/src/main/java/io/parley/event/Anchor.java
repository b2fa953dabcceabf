package io.parley.event;

import org.jspecify.annotations.Nullable;

/**
 * Words that may speak of a round of talks: a talk noun with its phrase, or a meeting verb.
 *
 * @param reading the sentence
 * @param from first word of the phrase, its adjectives included; of the verb group for a verb
 * @param to one past the noun or verb
 * @param head the noun or verb itself
 * @param strength {@code strong}, {@code weak} or {@code verb}
 * @param verb the meeting verb; null for a noun
 * @param round ordinal stated on it; null where none
 */
record Anchor(
    Reading reading,
    int from,
    int to,
    int head,
    String strength,
    @Nullable Verb verb,
    @Nullable Integer round) {
  /** The same with an ordinal. */
  Anchor numbered(@Nullable Integer number) {
    return new Anchor(reading, from, to, head, strength, verb, number);
  }

  /** The same as a hint, which a classifier may found a round on. */
  Anchor hinting() {
    return new Anchor(reading, from, to, head, "hint", verb, round);
  }

  boolean strong() {
    return strength.equals("strong");
  }

  /** True where the words can add to a round known already, never tell of one by themselves. */
  boolean faint() {
    return strength.equals("faint");
  }

  /** True where only a trained classifier can tell whether it speaks of a round. */
  boolean hint() {
    return strength.equals("hint");
  }

  /** True where a word of a class stands in its phrase. */
  boolean has(WordClasses classes, String name) {
    for (int i = from; i < to; i++) {
      if (classes.has(name, reading.words().low(i))) {
        return true;
      }
    }
    return false;
  }

  /** Its words, verbatim. */
  String text() {
    return reading.words().slice(from, to);
  }
}
