package io.parley.model;

/** What an article says of the round after this one. */
public enum NextStatus {
  AGREED,
  BEING_ARRANGED,
  UNCERTAIN,
  RULED_OUT
}
