package io.parley.event;

import io.parley.entity.Form;
import io.parley.entity.NamedSpan;
import io.parley.model.EntityKind;
import org.jspecify.annotations.Nullable;

/**
 * A named thing at its words.
 *
 * @param from first word
 * @param to one past the last word
 * @param span what the names' room found
 * @param side party of a person whom the article gives no country, by office; null for others
 */
record Name(int from, int to, NamedSpan span, @Nullable String side) {
  /** Id of the party it may stand for; null for places and strangers. */
  @Nullable String party() {
    return span.form() == Form.DATELINE ? null : span.party() != null ? span.party() : side;
  }

  boolean person() {
    return span.kind() == EntityKind.PERSON;
  }

  boolean city() {
    return span.kind() == EntityKind.CITY || span.form() == Form.SEAT;
  }

  boolean state() {
    return span.kind() == EntityKind.STATE;
  }
}
