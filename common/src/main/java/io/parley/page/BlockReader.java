package io.parley.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/** Cuts a page into blocks of text, in order, with the regions they stand in. */
final class BlockReader implements NodeFilter {
  private static final Set<String> SKIPPED =
      Set.of(
          "head",
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "iframe",
          "nav",
          "button",
          "select",
          "option",
          "input",
          "textarea",
          "video",
          "audio",
          "object",
          "embed",
          "canvas",
          "map",
          "dialog",
          "figcaption",
          "picture",
          "datalist",
          "progress",
          "meter",
          "frameset",
          "applet");
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn",
          "em", "font", "i", "img", "ins", "kbd", "label", "mark", "nobr", "q", "s", "samp",
          "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
          "ruby", "rt", "rp", "td", "th", "br", "meta", "link");

  private final ClassWords words;
  private final Map<String, ClassWords.Names> known = new HashMap<>();
  private final Landmarks landmarks;
  private final List<Block> blocks = new ArrayList<>();
  private final List<Region> regions = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private int linked;
  private int links;
  private int breaks;
  private boolean gap;
  private @Nullable Region region;

  /**
   * @param landmarks told of every element that is read
   */
  BlockReader(ClassWords words, Landmarks landmarks) {
    this.words = words;
    this.landmarks = landmarks;
  }

  List<Block> blocks() {
    return blocks;
  }

  List<Region> regions() {
    return regions;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode run) {
      append(run.getWholeText());
    } else if (node instanceof Element element) {
      String tag = element.normalName();
      if (tag.equals("head")) {
        landmarks.head(element);
      }
      if (SKIPPED.contains(tag) || tag.equals("figure") && isPicture(element)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      ClassWords.Names names = words.of(element, known);
      landmarks.enter(element, tag, names);
      if (tag.equals("span") && isHidden(element)) {
        landmarks.leave(element);
        return FilterResult.SKIP_ENTIRELY;
      }
      if (tag.equals("a")) {
        links++;
      } else if (tag.equals("br")) {
        gap = true;
        if (++breaks == 2) {
          flush();
        }
      } else if (tag.equals("td") || tag.equals("th")) {
        gap = true;
      } else if (!INLINE.contains(tag)) {
        flush();
        open(element, tag, names.effect());
      }
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      landmarks.leave(element);
      String tag = element.normalName();
      if (tag.equals("a")) {
        links--;
      } else if (!INLINE.contains(tag)) {
        flush();
        Region open = region;
        if (open != null && open.element == element) {
          open.to = blocks.size();
          region = open.parent;
        }
      }
    }
    return FilterResult.CONTINUE;
  }

  private void open(Element element, String tag, ClassWords.Effect named) {
    ClassWords.Effect effect = stronger(named, words.of(tag));
    if (isHidden(element)) {
      effect = stronger(effect, ClassWords.Effect.WEAK);
    }
    region = new Region(element, region, effect, blocks.size());
    regions.add(region);
  }

  private static boolean isHidden(Element element) {
    if (element.attributesSize() == 0) {
      return false;
    }
    Attributes attributes = element.attributes();
    String style = attributes.get("style");
    return attributes.hasKey("hidden")
        || attributes.get("aria-hidden").equals("true")
        || !style.isEmpty()
            && (style.contains("display:none")
                || style.contains("display: none")
                || style.contains("visibility:hidden")
                || style.contains("visibility: hidden"));
  }

  private static ClassWords.Effect stronger(ClassWords.Effect one, ClassWords.Effect other) {
    return one.compareTo(other) >= 0 ? one : other;
  }

  /** A figure may hold a table or a quotation; most hold a picture and its caption. */
  private static boolean isPicture(Element figure) {
    return figure.selectFirst("table,blockquote,pre,p") == null;
  }

  private void append(String run) {
    int length = run.length();
    int i = 0;
    while (i < length) {
      if (isBlank(run.charAt(i))) {
        gap = true;
        i++;
        continue;
      }
      int from = i;
      while (i < length && !isBlank(run.charAt(i))) {
        i++;
      }
      int added = i - from;
      if (gap && text.length() > 0) {
        text.append(' ');
        added++;
      }
      text.append(run, from, i);
      gap = false;
      breaks = 0;
      if (links > 0) {
        linked += added;
      }
    }
  }

  private static boolean isBlank(char c) {
    return c <= ' ' || c >= 0xA0 && Character.isSpaceChar(c);
  }

  private void flush() {
    Region here = region;
    if (text.length() > 0 && here != null) {
      blocks.add(new Block(text.toString(), kindOf(here), linked, here));
    }
    text.setLength(0);
    linked = 0;
    breaks = 0;
    gap = false;
  }

  private static Block.Kind kindOf(Region here) {
    int up = 0;
    for (Region r = here; r != null && up < 4; r = r.parent, up++) {
      switch (r.element.normalName()) {
        case "h1", "h2", "h3", "h4", "h5", "h6" -> {
          return Block.Kind.HEADING;
        }
        case "li", "dd", "dt" -> {
          return Block.Kind.ITEM;
        }
        case "tr" -> {
          return Block.Kind.ROW;
        }
        case "blockquote" -> {
          return Block.Kind.QUOTE;
        }
        default -> {}
      }
    }
    return Block.Kind.PARAGRAPH;
  }
}
