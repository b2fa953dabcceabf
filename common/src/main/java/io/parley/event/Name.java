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
 */
record Name(int from, int to, NamedSpan span) {
  /** Id of the party it may stand for; null for places and strangers. */
  @Nullable String party() {
    return span.form() == Form.DATELINE ? null : span.party();
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
