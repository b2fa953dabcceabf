package io.parley.entity;

import org.jspecify.annotations.Nullable;

/**
 * One meaning of a form in the lists.
 *
 * @param type what kind of meaning
 * @param id of the state, organisation or city; null for peoples without a state
 * @param name display name
 * @param country where it is or whose it is; null where unknown
 * @param partOf id of the organisation that this is an organ of; null where it stands alone
 * @param acronym true where the form is made of initials
 * @param reference true for a form that only refers back: "the bloc"
 * @param ambiguous true where the list says so: another meaning is common
 * @param people of a city; 0 where unknown
 * @param list the file it is from
 */
record Entry(
    Type type,
    @Nullable String id,
    String name,
    @Nullable String country,
    @Nullable String partOf,
    boolean acronym,
    boolean reference,
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
    CITY,
    /** A region, sea or river. */
    REGION,
    /** A longer name that only looks like one of ours: "Paris Club". */
    MASK
  }

  /** Id of whoever holds what is said to be of this: its party, or the country of a place. */
  @Nullable String holder() {
    String party = party();
    return party == null && (type == Type.CITY || type == Type.REGION) ? country : party;
  }

  /** Id of the party that this names or belongs to; null where it is none. */
  @Nullable String party() {
    return switch (type) {
      case STATE_NAME, ADJECTIVE, DEMONYM, CAPITAL, METONYM -> id;
      case ORGANISATION -> partOf == null ? id : partOf;
      case STATE_ORGAN -> country;
      case NEWS_AGENCY, CITY, REGION, PEOPLE, MASK -> null;
    };
  }
}
