package io.parley.entity;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds ministries, embassies, cabinets and delegations, and whose they are: "Iran's Foreign
 * Ministry", "the Ministry of Foreign Affairs of Georgia". Stateless.
 */
final class Bodies {
  private Bodies() {}

  /**
   * One of them.
   *
   * @param first first token of the words for it, without whose it is
   * @param end token after the last
   * @param head kind of body, small letters
   * @param party whose it is; null where not said
   */
  record Body(int first, int end, String head, @Nullable String party) {}

  static List<Body> find(Scan scan) {
    List<Body> found = new ArrayList<>();
    for (int token = 0; token < scan.size(); ) {
      FormTrie.Match<String> match =
          scan.gazetteers().bodies().longest(scan.atoms(), scan.firstAtom(token));
      int end = match == null ? token : scan.atoms().token(match.end() - 1) + 1;
      if (match == null || scan.firstAtom(end) != match.end() || scan.readingAt(token) != null) {
        token++;
        continue;
      }
      String holder = holder(scan, token, end);
      found.add(
          new Body(
              token,
              end,
              match.meanings().get(0),
              holder == null ? scan.partyAt(end - 1) : holder));
      token = end;
    }
    return found;
  }

  private static @Nullable String holder(Scan scan, int first, int end) {
    int at = first;
    while (at > 0 && isModifier(scan.word(at - 1))) {
      at--;
    }
    if (at > 1 && Scan.isPossessive(scan.word(at - 1))) {
      at--;
    }
    Entry before = scan.readingAt(at - 1);
    if (before != null) {
      return before.holder();
    }
    if (scan.word(end).equals("of")) {
      int of = scan.word(end + 1).equals("the") ? end + 2 : end + 1;
      Entry after = scan.readingAt(of);
      return after == null ? null : after.holder();
    }
    return null;
  }

  private static boolean isModifier(String word) {
    return switch (word) {
      case "own",
          "new",
          "federal",
          "Federal",
          "interim",
          "transitional",
          "Permanent",
          "permanent" ->
          true;
      default -> false;
    };
  }

  /** Whose the body is that ends at a token; null where there is none or nobody's. */
  static @Nullable String owner(Scan scan, int last) {
    for (Body body : scan.bodies()) {
      if (body.end() == last + 1) {
        return body.party() == null ? scan.partyAt(last) : body.party();
      }
    }
    return scan.partyAt(last);
  }
}
