package io.parley.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody or something an article names, with all the places where it does.
 *
 * @param kind what it is
 * @param id ISO 3166-1 alpha-3 for states, the gazetteer's id for organisations and cities; null
 *     for a person or a name that no list knows
 * @param name display name: the fullest form in the article, or the gazetteer's
 * @param country country of a city or place, state that an office or person acts for; null where
 *     unknown
 * @param role office of a person as the article words it; null for others
 * @param mentions never empty, in order of the text
 */
public record Entity(
    EntityKind kind,
    @Nullable String id,
    String name,
    @Nullable String country,
    @Nullable String role,
    List<EntityMention> mentions) {
  public Entity {
    mentions = mentions == null ? List.of() : List.copyOf(mentions);
  }
}
