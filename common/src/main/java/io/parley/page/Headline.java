package io.parley.page;

import java.util.Set;

/** The headline as blocks are held against it: many pages repeat it in their body. */
final class Headline {
  private static final double ALIKE = 0.8;

  private final int length;
  private final Set<String> words;

  Headline(String text) {
    this.length = text.length();
    this.words = TitleFinder.words(text);
  }

  /** Whether a block says what the headline says. */
  boolean is(Block block) {
    int other = block.text.length();
    return length > 0
        && other <= 2 * length + 20
        && 2 * other + 20 >= length
        && TitleFinder.likeness(TitleFinder.words(block.text), words) > ALIKE;
  }
}
