package io.parley.evaluate;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Prints figures. */
final class Decimals {
  private Decimals() {}

  /** Three decimals of the exact binary value, ties to even, as C and Python print. */
  static String three(double value) {
    return new BigDecimal(value).setScale(3, RoundingMode.HALF_EVEN).toPlainString();
  }
}
