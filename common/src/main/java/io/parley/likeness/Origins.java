package io.parley.likeness;

import io.parley.model.Sketch;

/**
 * Tells whether two articles are one origin, so that they do not confirm each other: one is a copy
 * of the other, both credit the same agency, or both come from the same publisher family. Pure and
 * symmetric, not transitive: an article may be of one origin with two that are not with each other.
 */
public final class Origins {
  private Origins() {}

  /** True where the two cannot confirm each other. */
  public static boolean same(Sketch a, Sketch b) {
    if (a.family().equals(b.family())) {
      return true;
    }
    String agency = a.agency();
    if (agency != null && agency.equals(b.agency())) {
      return true;
    }
    return Copies.isCopy(a, b) || Copies.isCopy(b, a);
  }
}
