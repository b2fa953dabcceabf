package io.parley.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Lines that stand in a body without being part of it: "Read more", "Leave a Reply", share lines.
 * Immutable. Matching is by literals alone, so its time is linear.
 */
public final class LineRules {
  /** What becomes of a line. */
  public enum Effect {
    /** It stays. */
    KEEP,
    /** It goes. */
    DROP,
    /** It goes, and so do the headlines under it: lines that are short and end no sentence. */
    LIST,
    /** It goes where it stands among the last lines: about the author, about the paper. */
    TAIL,
    /** It goes, and where it stands near the end of a text all that follows goes with it. */
    STOP
  }

  private enum Match {
    IS,
    STARTS,
    ENDS,
    HAS
  }

  private record Rule(Match match, Effect effect, int longest, String text) {}

  private static final LineRules SHIPPED = new LineRules(RuleFile.read("lines.tsv", 4));

  private final Map<String, Effect> whole = new HashMap<>();
  private final List<Rule> parts = new ArrayList<>();

  LineRules(List<RuleFile.Row> rows) {
    for (RuleFile.Row row : rows) {
      Match match = row.choice(0, Match.class);
      Effect effect = row.choice(1, Effect.class);
      String text = row.cell(3);
      if (!text.equals(fold(text))) {
        throw row.error("the text must be in lower case without blanks around it");
      }
      if (match == Match.IS) {
        if (whole.put(text, effect) != null) {
          throw row.error("\"" + text + "\" stands twice");
        }
      } else {
        parts.add(new Rule(match, effect, number(row), text));
      }
    }
  }

  private static int number(RuleFile.Row row) {
    try {
      return Integer.parseInt(row.cell(2));
    } catch (NumberFormatException e) {
      throw row.error("\"" + row.cell(2) + "\" is not a number of characters");
    }
  }

  /** The rules that come with the program. */
  public static LineRules shipped() {
    return SHIPPED;
  }

  /** What is to be done with a line. */
  public Effect of(String line) {
    if (line.length() > 600) {
      return Effect.KEEP;
    }
    String folded = fold(line);
    Effect effect =
        whole.get(folded.endsWith(":") ? folded.substring(0, folded.length() - 1) : folded);
    if (effect != null) {
      return effect;
    }
    for (Rule rule : parts) {
      if (folded.length() <= rule.longest && matches(rule, folded)) {
        return rule.effect;
      }
    }
    return Effect.KEEP;
  }

  private static boolean matches(Rule rule, String line) {
    return switch (rule.match) {
      case IS -> line.equals(rule.text);
      case STARTS -> line.startsWith(rule.text);
      case ENDS -> line.endsWith(rule.text);
      case HAS -> line.contains(rule.text);
    };
  }

  /** Lower case, straight quotes, no marks or arrows around it. */
  private static String fold(String line) {
    int from = 0;
    int to = line.length();
    while (from < to
        && !Character.isLetterOrDigit(line.charAt(from))
        && "©(@#*[".indexOf(line.charAt(from)) < 0) {
      from++;
    }
    while (to > from
        && !Character.isLetterOrDigit(line.charAt(to - 1))
        && "):©".indexOf(line.charAt(to - 1)) < 0) {
      to--;
    }
    return line.substring(from, to).toLowerCase(Locale.ROOT).replace('’', '\'');
  }
}
