package io.parley.event;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes the signs of one case, in order, that a classifier looks at. A sign is text; it may be
 * handed over in parts, which are one sign when put together, so that who only looks signs up need
 * not join them.
 */
interface Signs {
  /** One sign of six parts; a part may be empty. */
  void add(String a, String b, String c, String d, String e, String f);

  default void add(String sign) {
    add(sign, "", "", "", "", "");
  }

  default void add(String a, String b) {
    add(a, b, "", "", "", "");
  }

  default void add(String a, String b, String c) {
    add(a, b, c, "", "", "");
  }

  default void add(String a, String b, String c, String d) {
    add(a, b, c, d, "", "");
  }

  /** A number from 0 to 9 as a part of a sign. */
  static String digit(int number) {
    return Digits.TEXT[number];
  }

  /** The numbers of one figure, made once. */
  final class Digits {
    private static final String[] TEXT = {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"};

    private Digits() {}
  }

  /** Writes signs down, as training wants them. */
  final class Listed implements Signs {
    private final List<String> all = new ArrayList<>();

    @Override
    public void add(String a, String b, String c, String d, String e, String f) {
      all.add(a + b + c + d + e + f);
    }

    List<String> all() {
      return all;
    }
  }
}
