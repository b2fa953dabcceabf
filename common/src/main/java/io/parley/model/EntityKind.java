package io.parley.model;

/** What an entity is. */
public enum EntityKind {
  PERSON,
  STATE,
  ORGANISATION,
  CITY,
  PLACE,
  OFFICE
}
