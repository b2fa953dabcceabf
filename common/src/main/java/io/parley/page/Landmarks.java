package io.parley.page;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * What stands out on a page besides its text: what its head says, headings of the first rank,
 * by-lines, times. Gathered while the page is walked, in one pass.
 */
final class Landmarks {
  private static final int MOST_BYLINES = 20;

  private final MetaTags meta = new MetaTags();
  private final DateMarks dates = new DateMarks();
  private final List<Element> first = new ArrayList<>();
  private final List<Element> marked = new ArrayList<>();
  private final List<Element> bylines = new ArrayList<>();
  private String canonical = "";
  private String title = "";

  MetaTags meta() {
    return meta;
  }

  DateMarks dates() {
    return dates;
  }

  /** Headings of the first rank; where there is none, elements marked as a headline. */
  List<Element> headings() {
    return first.isEmpty() ? marked : first;
  }

  /** Elements that are marked as a by-line. */
  List<Element> bylines() {
    return bylines;
  }

  /** The address that the page calls canonical, made absolute; empty where there is none. */
  String canonical() {
    return canonical;
  }

  /** The contents of the title element. */
  String title() {
    return title;
  }

  /** Takes the elements of the page's head. */
  void head(Element head) {
    for (Element element : head.children()) {
      if (element.normalName().equals("title") && title.isEmpty()) {
        title = element.text();
      } else {
        named(element, element.normalName());
      }
    }
  }

  /** Takes the next element of the page's body. */
  void enter(Element element, String tag, ClassWords.Names names) {
    named(element, tag);
    dates.enter(element, tag, names);
    if (tag.equals("h1")) {
      if (first.size() <= TitleFinder.MOST) {
        first.add(element);
        dates.heading(element);
      }
    } else if (first.isEmpty()
        && marked.size() <= TitleFinder.MOST
        && element.attributesSize() > 0
        && TitleFinder.isMarked(element, tag)) {
      marked.add(element);
      dates.heading(element);
    }
    if (bylines.size() < MOST_BYLINES
        && element.attributesSize() > 0
        && AuthorFinder.isMarked(element, names.author())) {
      bylines.add(element);
    }
  }

  /** Hears that an element of the body ends. */
  void leave(Element element) {
    dates.leave(element);
  }

  /** Heads that hold what they should not are closed early, so their tags may stand in the body. */
  private void named(Element element, String tag) {
    if (tag.equals("meta")) {
      meta.add(element);
    } else if (tag.equals("link")
        && canonical.isEmpty()
        && element.attr("rel").equalsIgnoreCase("canonical")) {
      canonical = element.absUrl("href");
    } else if (tag.equals("title") && title.isEmpty()) {
      title = element.text();
    }
  }
}
