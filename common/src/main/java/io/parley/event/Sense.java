package io.parley.event;

/** Whether the words about a day look back, ahead, or do not tell. */
enum Sense {
  PAST,
  FUTURE,
  OPEN
}
