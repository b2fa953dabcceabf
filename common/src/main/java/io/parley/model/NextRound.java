package io.parley.model;

import org.jspecify.annotations.Nullable;

/**
 * The round after this one, as far as the article tells.
 *
 * @param status null where the article says nothing
 * @param start ISO day or month
 * @param city city where it is to be
 */
public record NextRound(
    @Nullable NextStatus status, @Nullable String start, @Nullable String city) {
  /** Nothing said. */
  public static final NextRound UNSAID = new NextRound(null, null, null);
}
