/**
 * Tells republished articles and common origins. In: articles. Out: a {@link
 * io.parley.model.Sketch} of each, and two pure tests over a pair of sketches: whether one is a
 * copy of the other ({@link io.parley.likeness.Copies}), and whether they are one origin ({@link
 * io.parley.likeness.Origins}).
 *
 * <p>A copy is found by the sentences it shares: whole sentences, normalised, because a wire text
 * is cut from the bottom, retitled and framed far more often than it is reworded.
 */
@NullMarked
package io.parley.likeness;

import org.jspecify.annotations.NullMarked;
