package io.parley.entity;

import io.parley.model.ArticleField;
import io.parley.model.EntityKind;
import org.jspecify.annotations.Nullable;

/**
 * One place where an article names something.
 *
 * @param field title or body
 * @param start first character, counted in UTF-16 units from the start of the field; a person's
 *     starts at the name, without titles
 * @param end one past the last character, without a possessive
 * @param sentence number of its sentence in the analyzed field, from 0
 * @param kind what is named here; a capital that stands for a government is a {@link
 *     EntityKind#STATE}
 * @param id of a state, organisation or city in the gazetteers; null for persons and offices
 * @param country ISO 3166-1 alpha-3 of a state itself, a place, or the seat of an organisation; for
 *     a person or office the id of the party it acts for, which may be an organisation; null where
 *     unknown
 * @param form in which form
 * @param entity index into {@link ArticleEntities#entities()}; an office held by a named person has
 *     the person's
 * @param role office of the person as worded at this very mention; the office itself for {@link
 *     Form#OFFICE}; null where none is
 */
public record NamedSpan(
    ArticleField field,
    int start,
    int end,
    int sentence,
    EntityKind kind,
    @Nullable String id,
    @Nullable String country,
    Form form,
    int entity,
    @Nullable String role) {

  /**
   * Id of the party that may be meant here: a state or organisation itself; the state whose
   * ministry or army this is; whom a person or office acts for. Null for places.
   */
  public @Nullable String party() {
    return switch (kind) {
      case STATE -> id;
      case ORGANISATION -> form == Form.BODY ? country : id;
      case PERSON, OFFICE -> country;
      case CITY, PLACE -> null;
    };
  }
}
