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

  boolean holds(Region other) {
    for (Region r = other; r != null; r = r.parent) {
      if (r == this) {
        return true;
      }
    }
    return false;
  }
}
