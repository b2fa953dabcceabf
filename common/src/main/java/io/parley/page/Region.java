package io.parley.page;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A block element of a page and the run of blocks in it. */
final class Region {
  final Element element;
  final @Nullable Region parent;
  final ClassWords.Effect effect;
  final int from;
  int to;

  Region(Element element, @Nullable Region parent, ClassWords.Effect effect, int from) {
    this.element = element;
    this.parent = parent;
    this.effect = effect;
    this.from = from;
    this.to = from;
  }

  /** Whether the markup calls it an article. */
  boolean isArticle() {
    return element.normalName().equals("article")
        || element.attr("role").equals("article")
        || element.attr("itemtype").endsWith("Article");
  }

  /** Whether its names, or those of what it stands in, say that it belongs to other articles. */
  boolean isElsewhere() {
    for (Region r = this; r != null; r = r.parent) {
      if (r.effect.compareTo(ClassWords.Effect.OTHER) >= 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether both stand in the same part of the page: under one parent or its parent. */
  boolean isBeside(Region other) {
    return above(1) == other.above(1) || above(2) == other.above(2);
  }

  /** Whether the page shows what stands in it as a program's text. */
  boolean isListing() {
    return element.normalName().equals("pre") || above(1).element.normalName().equals("pre");
  }

  private Region above(int levels) {
    Region r = this;
    for (int i = 0; i < levels && r.parent != null; i++) {
      r = r.parent;
    }
    return r;
  }

  boolean holds(Region other) {
    for (Region r = other; r != null; r = r.parent) {
      if (r == this) {
        return true;
      }
    }
    return false;
  }
}
