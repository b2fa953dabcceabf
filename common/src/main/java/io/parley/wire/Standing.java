package io.parley.wire;

/** How well a round is supported. */
public enum Standing {
  /** One origin. */
  REPORTED,
  /** Two independent origins or more. */
  CONFIRMED,
  /** Origins disagree on status. */
  DISPUTED
}
