package io.parley.event;

import io.parley.entity.NamedSpan;
import io.parley.model.EntityKind;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whom the persons of an article act for where only their office tells.
 *
 * @param byEntity party by the person's entity number
 */
record Sides(Map<Integer, String> byEntity) {
  @Nullable String of(NamedSpan span) {
    return span.kind() == EntityKind.PERSON ? byEntity.get(span.entity()) : null;
  }
}
