package io.parley.event;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a classifier looks at to tell what a claim asserts. Stateless. */
final class ClaimSigns {
  private static final int LEFT = 12;
  private static final int RIGHT = 14;

  private ClaimSigns() {}

  /** Signs of one claim, what the rules made of it among them. */
  static List<String> of(Claim claim, @Nullable LocalDate published) {
    Signs.Listed signs = new Signs.Listed();
    put(claim, published, signs);
    return signs.all();
  }

  /** The same, into what takes them. */
  static void put(Claim claim, @Nullable LocalDate published, Signs signs) {
    Anchor anchor = claim.anchor();
    Reading reading = anchor.reading();
    Words words = reading.words();
    Symbols symbols = reading.symbols();
    String head = words.low(anchor.head());
    signs.add("head=", head);
    signs.add("strength=", anchor.strength());
    rule(claim, signs);
    int from = symbols.at(anchor.from());
    int to = symbols.at(anchor.to());
    for (int i = 1; i <= 4; i++) {
      signs.add("l", Signs.digit(i), "=", symbols.get(from - i));
      signs.add("r", Signs.digit(i), "=", symbols.get(to + i - 1));
    }
    signs.add("l21=", symbols.get(from - 2), " ", symbols.get(from - 1));
    signs.add(
        "l321=", symbols.get(from - 3), " ", symbols.get(from - 2), " ", symbols.get(from - 1));
    signs.add("r12=", symbols.get(to), " ", symbols.get(to + 1));
    signs.add("r123=", symbols.get(to), " ", symbols.get(to + 1), " ", symbols.get(to + 2));
    signs.add("lhr=", symbols.get(from - 1), " ", head, " ", symbols.get(to));
    for (int i = Math.max(0, from - LEFT); i < from; i++) {
      signs.add("bl=", symbols.get(i));
      signs.add("b=", symbols.get(i));
    }
    for (int i = from; i < to; i++) {
      signs.add("in=", symbols.get(i));
    }
    for (int i = to; i < Math.min(symbols.size(), to + RIGHT); i++) {
      signs.add("br=", symbols.get(i));
      signs.add("b=", symbols.get(i));
    }
    for (int i = 0; i < symbols.size(); i++) {
      signs.add("s=", symbols.get(i));
    }
    signs.add("s0=", symbols.get(0));
    verbs(anchor, signs);
    for (Lexicon.Match cue : reading.cues()) {
      signs.add("cue=", cue.meaning());
    }
    signs.add("order=", words.title() ? "title" : Signs.digit(Math.min(reading.order(), 4)));
    signs.add("parties=", Signs.digit(Math.min(3, claim.parties().size())), " ", claim.how());
    if (claim.round() != null) {
      signs.add("numbered");
    }
    if (claim.place().known()) {
      signs.add("placed");
    }
    if (claim.recalled()) {
      signs.add("recalled");
    }
    if (claim.coming()) {
      signs.add("coming");
    }
    if (claim.ofStates()) {
      signs.add("of-states");
    }
    signs.add("day=", day(claim, published));
    if (quoted(words, anchor.from())) {
      signs.add("quoted");
    }
  }

  private static void rule(Claim claim, Signs signs) {
    Assertion rule = claim.assertion();
    if (rule == null) {
      signs.add("rule=none");
      return;
    }
    String status = rule.status().name();
    signs.add("rule=", status);
    signs.add("rule=", status, " ", rule.sort(), " ", String.valueOf(rule.tense()));
    signs.add("cue=", rule.cue());
    signs.add("rule=", status, " ", claim.anchor().strength());
  }

  private static void verbs(Anchor anchor, Signs signs) {
    Verb left = null;
    Verb right = null;
    for (Verb verb : anchor.reading().verbs()) {
      if (verb.at() < anchor.from()) {
        left = verb;
      } else if (right == null && verb.at() >= anchor.to()) {
        right = verb;
      }
    }
    add("vl", left, signs);
    add("vr", right, signs);
    Verb own = anchor.verb();
    add("vo", own, signs);
  }

  private static void add(String name, @Nullable Verb verb, Signs signs) {
    if (verb == null) {
      signs.add(name, "=none");
      return;
    }
    String tense = verb.tense().name();
    String voice =
        verb.passive()
            ? verb.negated() ? " passive not" : " passive"
            : verb.negated() ? " not" : "";
    signs.add(name, "=", verb.sort(), " ", tense, voice);
    signs.add(name, "b=", verb.base());
    signs.add(name, "t=", tense, voice);
  }

  static String day(Claim claim, @Nullable LocalDate published) {
    LocalDate day = claim.date().day();
    if (day == null || published == null) {
      return claim.day() == null ? "none" : "vague " + claim.day().turn();
    }
    long off = ChronoUnit.DAYS.between(published, day);
    return off < -9
        ? "long ago"
        : off < -1 ? "past" : off <= 0 ? "now" : off < 9 ? "soon" : "later";
  }

  private static boolean quoted(Words words, int at) {
    boolean open = false;
    for (int i = 0; i < at; i++) {
      String word = words.text(i);
      if (word.equals("\"") || word.equals("“") || word.equals("``")) {
        open = !open || !word.equals("\"");
      } else if (word.equals("”") || word.equals("''")) {
        open = false;
      }
    }
    return open;
  }
}
