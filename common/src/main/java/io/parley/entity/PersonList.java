package io.parley.entity;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the persons that share one office in the plural: "Deputy foreign ministers A and B",
 * "Foreign ministers A of Greece and B of Turkey", "chief negotiators of Serbia and Kosovo, A and
 * B". Stateless.
 */
final class PersonList {
  private PersonList() {}

  /** Adds to {@code listed}, by first token, the persons that follow the first of a list. */
  static void follow(
      Scan scan,
      PersonFinder.Found first,
      List<NameRuns.Run> runs,
      Map<Integer, PersonFinder.Found> listed) {
    Title title = first.title();
    if (title == null
        || !title.office().form().plural()
        || listed.containsKey(first.run().first())) {
      return;
    }
    int count = 1;
    int at = first.run().end();
    while (count < 8) {
      at = skipJoint(scan, skipHolder(scan, at));
      NameRuns.Run next = at < 0 ? null : beginning(runs, at);
      if (next == null || next.words() < 2) {
        return;
      }
      String party = count < title.parties().size() ? title.parties().get(count) : null;
      listed.put(
          next.first(),
          new PersonFinder.Found(next, title, title.wording(), party, "rule:office-list"));
      count++;
      at = next.end();
    }
  }

  private static NameRuns.@Nullable Run beginning(List<NameRuns.Run> runs, int token) {
    for (NameRuns.Run run : runs) {
      if (run.first() == token) {
        return run;
      }
    }
    return null;
  }

  /** Skips "of Greece" after a name. */
  private static int skipHolder(Scan scan, int at) {
    if (scan.word(at).equals("of") && scan.partyAt(at + 1) != null) {
      Hit hit = scan.hit(at + 1);
      return hit == null ? at + 2 : hit.endToken();
    }
    return at;
  }

  /** Skips ", ", " and ", ", and of Serbia, "; -1 where the list ends. */
  private static int skipJoint(Scan scan, int at) {
    int next = at;
    if (scan.word(next).equals(",")) {
      next++;
    }
    if (scan.word(next).equals("and")) {
      next++;
    }
    if (next == at) {
      return -1;
    }
    int holder = skipHolder(scan, next);
    return holder > next && scan.word(holder).equals(",") ? holder + 1 : next;
  }
}
