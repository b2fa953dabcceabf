/**
 * Scores predictions against gold folders, so that quality is a number that a command prints and a
 * test reads. In: a gold folder ({@code articles.jsonl}, {@code labels.jsonl}, {@code
 * rounds.jsonl}) and what {@code tag} or {@code replay} wrote. Out: a {@link
 * io.parley.evaluate.ScoreTable}.
 */
@NullMarked
package io.parley.evaluate;

import org.jspecify.annotations.NullMarked;
