package io.parley.talks;

import java.util.Set;

/**
 * How likely two tellings are one round.
 *
 * @param signals all that was seen
 * @param sum of the weights of those that are no vetoes
 * @param vetoed true where one of them keeps the two apart
 */
record Comparison(Set<Signal> signals, int sum, boolean vetoed) {
  boolean joins(Weights weights) {
    return !vetoed && sum >= weights.join();
  }
}
