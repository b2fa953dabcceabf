package io.parley.entity;

/** Tells two persons who face each other, "A and B met", from two who come together. Stateless. */
final class Pairs {
  private Pairs() {}

  /** True where the left one and the right one are joined by "and" and meet each other. */
  static boolean face(Person.Mention left, Person.Mention right) {
    Scan scan = left.scan();
    int end = left.end();
    int start = right.first();
    Title title = right.title();
    if (title != null && title.end() <= right.first() && title.end() > left.end()) {
      start = title.outer();
    }
    boolean joined = start > end && start - end <= 2 && scan.word(end).equals("and");
    if (!joined || isAccompanied(scan, left.first())) {
      return false;
    }
    return isShared(left, right) || Words.ENGLISH.is(Words.Kind.FACING, scan.word(right.end()));
  }

  /** "The two ministers, A and B": one office for both, of no one party. */
  private static boolean isShared(Person.Mention left, Person.Mention right) {
    Title shared = left.title();
    return shared != null
        && shared.equals(right.title())
        && shared.office().form().plural()
        && shared.party() == null
        && !right.scan().word(right.end()).equals("and");
  }

  private static boolean isAccompanied(Scan scan, int token) {
    for (int at = token - 1; at >= 0 && token - at < 12; at--) {
      if (Words.ENGLISH.is(Words.Kind.JOINED, scan.word(at))) {
        return true;
      }
    }
    return false;
  }
}
