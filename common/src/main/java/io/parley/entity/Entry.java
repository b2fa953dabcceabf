package io.parley.entity;

import org.jspecify.annotations.Nullable;

/**
 * One meaning of a form in the lists.
 *
 * @param type what kind of meaning
 * @param id of the state, organisation or city; null for peoples without a state
 * @param name display name
 * @param country where it is or whose it is; null where unknown
 * @param acronym true where the form is made of initials
 * @param ambiguous true where the list says so: another meaning is common
 * @param people of a city; 0 where unknown
 * @param list the file it is from
 */
record Entry(
    Type type,
    @Nullable String id,
    String name,
    @Nullable String country,
    boolean acronym,
    boolean ambiguous,
    int people,
    String list) {

  /** What kind of meaning a form has. */
  enum Type {
    STATE_NAME,
    ADJECTIVE,
    DEMONYM,
    CAPITAL,
    METONYM,
    PEOPLE,
    ORGANISATION,
    /** An organisation that is an organ of a state: army, secret service, ministry. */
    STATE_ORGAN,
    NEWS_AGENCY,
    CITY
  }
}
