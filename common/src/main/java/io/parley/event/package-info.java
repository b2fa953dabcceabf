/**
 * What one article reports: rounds of talks with their slots, and diplomatic events.
 *
 * <p>In goes an {@link io.parley.model.Article}; out comes a {@link io.parley.event.Tagging}: the
 * entities it names, the event types it reports as its news, and a {@link
 * io.parley.model.TalkMention} for each round it tells of. {@link io.parley.event.Tagger} is the
 * door; {@link io.parley.event.TalksTraining} is the other one, through which labelled articles
 * come in and two trained classifiers go out. The way inside: sentences become rows of words with
 * the names found in them; talk words and meeting verbs become anchors; rules read each anchor for
 * what its clause asserts, who negotiates, when and where; the classifiers reconsider the first two
 * where they are surer than the rules; anchors that speak of the same round are joined; slots
 * without words to prove them stay empty. Words that carry meaning are data ({@code .tsv} beside
 * this package), and so are the models (see {@code MODEL-CARD.md} there), not code.
 */
@NullMarked
package io.parley.event;

import org.jspecify.annotations.NullMarked;
