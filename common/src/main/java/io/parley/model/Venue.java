package io.parley.model;

import org.jspecify.annotations.Nullable;

/**
 * Where a round is; each part null where the article does not say.
 *
 * @param city city in the gazetteer's spelling
 * @param country ISO 3166-1 alpha-3; follows from a named city
 * @param site a named or identifiable building, as the article words it
 */
public record Venue(@Nullable String city, @Nullable String country, @Nullable String site) {
  /** Nothing said. */
  public static final Venue UNSAID = new Venue(null, null, null);
}
