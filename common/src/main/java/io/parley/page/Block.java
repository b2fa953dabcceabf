package io.parley.page;

import org.jspecify.annotations.Nullable;

/** A run of text on a page that no block element parts: a paragraph, a heading, a list item. */
final class Block {
  enum Kind {
    PARAGRAPH,
    HEADING,
    ITEM,
    QUOTE,
    ROW
  }

  final String text;
  final Kind kind;

  /** Characters of the text that are links. */
  final int linked;

  final int words;
  private final int prose;

  final Region region;
  boolean dropped;

  /** What the line rules say of it; null until they are asked. */
  LineRules.@Nullable Effect line;

  Block(String text, Kind kind, int linked, Region region) {
    this.text = text;
    this.kind = kind;
    this.linked = linked;
    this.region = region;
    this.words = countWords(text);
    this.prose = countProse();
  }

  double linkShare() {
    return text.isEmpty() ? 0 : (double) linked / text.length();
  }

  /** Characters of running text in it: none where it reads like a label, a menu or a teaser. */
  int prose() {
    return prose;
  }

  private int countProse() {
    double share = linkShare();
    if (kind == Kind.HEADING || share > 0.5 || isCode()) {
      return 0;
    }
    boolean wordy =
        words >= 14 || words >= 6 && endsSentence() || isUnspaced() && text.length() > 20;
    return wordy ? (int) (text.length() * (1 - share)) : 0;
  }

  /** Whether it is data or program text that markup let slip: full of brackets, quotes, escapes. */
  boolean isCode() {
    if (text.length() < 40 || region.isListing()) {
      return false;
    }
    int marks = 0;
    for (int i = 0; i < text.length(); i++) {
      marks += "{}[]\\\";=_<>".indexOf(text.charAt(i)) >= 0 ? 1 : 0;
    }
    return 12 * marks > text.length();
  }

  boolean endsSentence() {
    int end = text.length();
    while (end > 0 && "\"'”’»)]".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > 0 && ".!?…:。！？।؟۔".indexOf(text.charAt(end - 1)) >= 0;
  }

  /** Chinese, Japanese and Thai part no words. */
  private boolean isUnspaced() {
    char middle = text.charAt(text.length() / 2);
    return middle >= 0x2E80 && middle < 0xA000 || middle >= 0xE00 && middle < 0xE80;
  }

  private static int countWords(String text) {
    int words = text.isEmpty() ? 0 : 1;
    for (int i = text.indexOf(' '); i >= 0; i = text.indexOf(' ', i + 1)) {
      words++;
    }
    return words;
  }
}
