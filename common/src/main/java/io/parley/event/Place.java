package io.parley.event;

import io.parley.entity.NamedSpan;
import org.jspecify.annotations.Nullable;

/**
 * Where a sentence says that something happens.
 *
 * @param city the city's words; null where only a country is told
 * @param country ISO 3166-1 alpha-3; null where none follows
 * @param site a building, as worded
 * @param siteFrom offset of the site in its field; -1 where there is none
 */
record Place(
    @Nullable NamedSpan city, @Nullable String country, @Nullable String site, int siteFrom) {
  static final Place NONE = new Place(null, null, null, -1);

  boolean known() {
    return city != null || country != null || site != null;
  }
}
