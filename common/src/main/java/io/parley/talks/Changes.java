package io.parley.talks;

import io.parley.wire.Round;
import io.parley.wire.Standing;
import java.util.ArrayList;
import java.util.List;

/** What changed of a round that its readers should hear. */
final class Changes {
  private Changes() {}

  /** One short line for each; empty where nothing material changed. */
  static List<String> between(Round before, Round now) {
    List<String> changes = new ArrayList<>();
    compare(changes, "status", Wording.plain(before.status()), Wording.plain(now.status()));
    if (!Wording.days(before.start(), null).equals(Wording.days(now.start(), null))
        || (endSays(before) && !Wording.days(before.start(), before.end()).equals(days(now)))
        || (endSays(now) && !days(now).equals(days(before)))) {
      compare(changes, "days", days(before), days(now));
    }
    compare(changes, "place", Wording.place(before), Wording.place(now));
    compare(changes, "parties", names(before), names(now));
    compare(changes, "round", number(before), number(now));
    compare(
        changes,
        "outcome",
        before.outcome() == null ? "" : Wording.plain(before.outcome()),
        now.outcome() == null ? "" : Wording.plain(now.outcome()));
    if (before.heads().isEmpty() && !now.heads().isEmpty()) {
      changes.add("heads: " + AlertText.heads(now.heads()));
    }
    compare(changes, "next round", Wording.next(before.nextRound()), Wording.next(now.nextRound()));
    boolean was = before.standing() == Standing.DISPUTED;
    boolean is = now.standing() == Standing.DISPUTED;
    if (was != is) {
      changes.add(is ? "sources disagree on whether it took place" : "sources agree again");
    }
    return changes;
  }

  /** A last day that says more than that the round lasted one day. */
  private static boolean endSays(Round round) {
    return round.end() != null && !round.end().equals(round.start());
  }

  private static String days(Round round) {
    return Wording.days(round.start(), round.end());
  }

  private static String names(Round round) {
    return PartyNames.standard().list(round.parties());
  }

  private static String number(Round round) {
    return round.round() == null ? "" : Wording.ordinal(round.round());
  }

  private static void compare(List<String> changes, String slot, String before, String now) {
    if (before.equals(now) || now.isEmpty()) {
      return;
    }
    changes.add(before.isEmpty() ? slot + ": " + now : slot + ": " + before + " → " + now);
  }
}
