package io.parley.model;

/** How a round ended. */
public enum Outcome {
  /** A deal on the substance. */
  AGREEMENT,
  /** Steps of procedure, or some gains. */
  PROGRESS,
  NO_PROGRESS,
  /** A walk-out or collapse. */
  BREAKDOWN
}
