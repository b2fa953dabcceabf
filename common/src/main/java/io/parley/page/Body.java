package io.parley.page;

import io.parley.text.CleanText;
import io.parley.text.TextLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/**
 * The body of a page and the way it was found.
 *
 * @param text paragraphs parted by one blank line
 * @param cut whether the text was longer than the cap
 * @param from {@code blocks} of the page, {@code blocks+json-ld} where structured data chose among
 *     them, or {@code json-ld} alone
 */
record Body(String text, String from, boolean cut) {
  Body(String whole, String from) {
    this(
        TextLimits.cut(whole, TextLimits.TEXT_CODE_POINTS),
        from,
        whole.length() > TextLimits.TEXT_CODE_POINTS
            && whole.codePointCount(0, whole.length()) > TextLimits.TEXT_CODE_POINTS);
  }

  /** Runs of words that a body given as structured data must have to be taken for whole. */
  private static final int WHOLE = 80;

  /**
   * Settles the body from what the page shows and what it says in structured data. What is shown
   * comes first, since it keeps paragraphs and lists; structured data corrects it.
   *
   * @param chosen blocks found by their looks
   * @param all all blocks of the page
   * @param stated the body as structured data gives it
   */
  static Body of(List<Block> chosen, List<Block> all, @Nullable String stated) {
    String shown = text(chosen);
    if (stated == null) {
      return new Body(shown, "blocks");
    }
    String plain =
        stated.indexOf('<') >= 0 && stated.indexOf('>') > 0
            ? Jsoup.parse(stated).wholeText()
            : stated;
    Shingles whole = new Shingles(plain);
    if (whole.size() < WHOLE) {
      return new Body(shown, "blocks");
    }
    if (whole.within(new Shingles(shown)) < 0.6) {
      List<Block> matching = all.stream().filter(b -> isPart(b, whole)).toList();
      String matched = text(matching);
      if (whole.within(new Shingles(matched)) > 0.8) {
        return new Body(matched, "blocks+json-ld");
      }
      return new Body(paragraphs(plain), "json-ld");
    }
    return plain.length() > 0.8 * shown.length()
        ? new Body(text(trimmed(chosen, whole)), "blocks+json-ld")
        : new Body(shown, "blocks");
  }

  /** Without what stands before the first or after the last block that the whole body has. */
  private static List<Block> trimmed(List<Block> chosen, Shingles whole) {
    int from = 0;
    int to = chosen.size();
    while (from < to && !isPart(chosen.get(from), whole) && chosen.get(from).words > 3) {
      from++;
    }
    while (to > from && !(isPart(chosen.get(to - 1), whole) && chosen.get(to - 1).words > 2)) {
      to--;
    }
    return chosen.subList(from, to);
  }

  private static boolean isPart(Block block, Shingles whole) {
    Shingles own = new Shingles(block.text);
    return own.size() > 0 && own.within(whole) >= 0.6;
  }

  private static String text(List<Block> blocks) {
    StringBuilder text = new StringBuilder();
    for (Block block : blocks) {
      text.append(text.length() == 0 ? "" : "\n\n").append(CleanText.clean(block.text));
    }
    return text.toString();
  }

  private static String paragraphs(String plain) {
    List<String> lines = new ArrayList<>();
    for (String line : plain.split("\n")) {
      String clean = CleanText.line(Objects.requireNonNull(line));
      if (!clean.isEmpty()) {
        lines.add(clean);
      }
    }
    return String.join("\n\n", lines);
  }
}
