package io.parley.intake;

import io.parley.page.LineRules;
import io.parley.text.CleanText;
import java.util.ArrayList;
import java.util.List;

/**
 * The body of an article that came as text: cleaned, its paragraphs parted by one blank line,
 * without the lines that extractors leave behind ("Leave a Reply", share lines). The words of all
 * other lines stay as they are.
 */
final class PlainBody {
  /** A stop line before this share of the text is only dropped: the article goes on after it. */
  private static final double NEAR_END = 0.5;

  private static final int LONGEST_HEADLINE = 130;

  private PlainBody() {}

  static String of(String raw) {
    String text = CleanText.clean(raw).strip();
    LineRules rules = LineRules.shipped();
    List<String> kept = new ArrayList<>();
    boolean parted = text.contains("\n\n");
    int passed = 0;
    boolean pointing = false;
    for (String line : text.split("\n")) {
      String bare = line.strip();
      LineRules.Effect effect = bare.isEmpty() ? LineRules.Effect.KEEP : rules.of(bare);
      if (effect == LineRules.Effect.STOP && passed >= NEAR_END * text.length()) {
        break;
      }
      if (effect == LineRules.Effect.STOP || effect == LineRules.Effect.LIST) {
        pointing = true;
      } else if (effect != LineRules.Effect.DROP && !(pointing && isHeadline(bare))) {
        kept.add(bare);
        pointing &= bare.isEmpty();
      }
      passed += line.length() + 1;
    }
    return joined(kept, parted);
  }

  private static boolean isHeadline(String line) {
    return !line.isEmpty() && line.length() <= LONGEST_HEADLINE && !endsSentence(line);
  }

  /**
   * Lines joined again. Where no blank line parts paragraphs and lines end like sentences, each
   * line is a paragraph; lines wrapped in the middle of sentences stay together.
   */
  private static String joined(List<String> lines, boolean parted) {
    long ended = lines.stream().filter(PlainBody::endsSentence).count();
    String joint = !parted && 2 * ended >= lines.size() ? "\n\n" : "\n";
    StringBuilder text = new StringBuilder();
    boolean gap = false;
    for (String line : lines) {
      if (line.isEmpty()) {
        gap = true;
      } else {
        text.append(text.length() == 0 ? "" : gap ? "\n\n" : joint).append(line);
        gap = false;
      }
    }
    return text.toString();
  }

  private static boolean endsSentence(String line) {
    return !line.isEmpty() && ".!?…:”\"'’)。".indexOf(line.charAt(line.length() - 1)) >= 0;
  }
}
