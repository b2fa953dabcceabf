package io.parley.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a page that look like times, outside what belongs to other articles, taken in the
 * order of the page.
 */
final class DateMarks {
  /** A part of the page that belongs to other articles, unless the headline stands in it. */
  private record Aside(Element element, int marks, int position, int headings) {}

  /**
   * One such element.
   *
   * @param time whether it is a {@code time} element
   * @param published whether its markup calls it the time of publication
   * @param named whether a word in its class does
   * @param sure whether it does so by a convention, not just by a word in a class
   */
  record Mark(
      Element element, int position, boolean time, boolean published, boolean named, boolean sure) {
    /** Whether it says its time for machines. */
    boolean hasValue() {
      return element.hasAttr("content") || element.hasAttr("datetime");
    }

    /** What the element says: its machine-readable value, else its text. */
    String value() {
      String content = element.attr("content");
      String value = content.isEmpty() ? element.attr("datetime") : content;
      return value.isEmpty() ? element.text() : value;
    }
  }

  private static final int MOST = 300;

  /** Elements before and after the headline within which a time is the article's own. */
  private static final int BEFORE = 60;

  private static final int AFTER = 150;
  private static final int FIRST = 3;

  private final List<Mark> marks = new ArrayList<>();
  private final Deque<Aside> asides = new ArrayDeque<>();
  private int position;
  private int headings;
  private int first = -1;
  private final Map<Element, Integer> positions = new IdentityHashMap<>();

  /** All of them, in order. */
  List<Mark> all() {
    return marks;
  }

  /**
   * Those around the headline: first what follows it, then what stands before it; the first few
   * where it is nowhere on the page.
   */
  List<Mark> near(@Nullable Element heading) {
    int headline = heading == null ? first : positions.getOrDefault(heading, first);
    if (headline < 0) {
      return marks.subList(0, Math.min(FIRST, marks.size()));
    }
    List<Mark> near = new ArrayList<>();
    for (Mark mark : marks) {
      if (mark.position >= headline && mark.position <= headline + AFTER) {
        near.add(mark);
      }
    }
    for (int i = marks.size() - 1; i >= 0; i--) {
      Mark mark = marks.get(i);
      if (mark.position < headline && mark.position >= headline - BEFORE) {
        near.add(mark);
      }
    }
    return near;
  }

  /** Keeps the place of a heading that may be the headline. */
  void heading(Element heading) {
    positions.put(heading, position);
  }

  /** Takes the next element of the page. */
  void enter(Element element, String tag, ClassWords.Names names) {
    if (names.effect().compareTo(ClassWords.Effect.OTHER) >= 0
        || tag.equals("footer")
        || tag.equals("aside")) {
      asides.push(new Aside(element, marks.size(), position, headings));
    }
    position++;
    if (tag.equals("h1")) {
      headings++;
      if (first < 0 && element.hasText()) {
        first = position;
      }
    }
    if (marks.size() < MOST) {
      mark(element, tag.equals("time"), names);
    }
  }

  /** Hears that an element ends. */
  void leave(Element element) {
    Aside aside = asides.peek();
    if (aside != null && aside.element == element) {
      asides.pop();
      if (aside.headings == headings) {
        marks.subList(aside.marks, marks.size()).clear();
        position = aside.position;
      }
    }
  }

  private void mark(Element element, boolean time, ClassWords.Names names) {
    boolean sure =
        element.attributesSize() > 0
            && (element.attributes().get("itemprop").equals("datePublished")
                || time && element.hasAttr("pubdate"));
    if (!time && !sure && !names.date()) {
      return;
    }
    String lower =
        (element.className() + " " + element.id() + " " + element.attr("data-testid"))
            .toLowerCase(Locale.ROOT);
    boolean published =
        lower.contains("publish") || lower.contains("posted") || lower.contains("entry-date");
    marks.add(new Mark(element, position, time, published && time || sure, published, sure));
  }
}
