package io.parley.event;

/**
 * A verb at a place in a sentence.
 *
 * @param sort what it says of a round: {@code end}, {@code begin}, {@code hold}, … as in {@code
 *     verbs.tsv}
 * @param base its base form with its particle, for explanations
 * @param at the word itself
 * @param from first word of its group, auxiliaries included
 * @param to one past its last word, particles included
 * @param tense how it is put
 * @param passive true for "was held"
 * @param negated true for "did not meet"
 * @param where where the round stands: {@code subject}, {@code object}, {@code both}, {@code none}
 */
record Verb(
    String sort,
    String base,
    int at,
    int from,
    int to,
    Tense tense,
    boolean passive,
    boolean negated,
    String where) {
  boolean is(String other) {
    return sort.equals(other);
  }
}
