package io.parley.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * The elements of a page that look like times, outside what belongs to other articles, found in one
 * pass.
 */
final class DateMarks implements NodeFilter {
  /**
   * One such element.
   *
   * @param time whether it is a {@code time} element
   * @param published whether its markup calls it the time of publication
   * @param sure whether it does so by a convention, not just by a word in a class
   */
  record Mark(Element element, int position, boolean time, boolean published, boolean sure) {
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
  private static final List<String> WORDS =
      List.of("date", "time", "publish", "posted", "byline", "meta", "stamp");

  private final ClassWords words;
  private final Map<String, ClassWords.Effect> known;
  private final List<Mark> marks = new ArrayList<>();
  private int position;
  private int headline = -1;

  private DateMarks(ClassWords words, Map<String, ClassWords.Effect> known) {
    this.words = words;
    this.known = known;
  }

  static DateMarks of(Document page, ClassWords words, Map<String, ClassWords.Effect> known) {
    DateMarks marks = new DateMarks(words, known);
    NodeTraversor.filter(marks, page.body());
    return marks;
  }

  /** All of them, in order. */
  List<Mark> all() {
    return marks;
  }

  /** Those around the headline: first what follows it, then what stands before it. */
  List<Mark> near() {
    List<Mark> near = new ArrayList<>();
    for (Mark mark : marks) {
      if (headline >= 0 && mark.position >= headline && mark.position <= headline + AFTER) {
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

  @Override
  public FilterResult head(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return FilterResult.CONTINUE;
    }
    position++;
    String tag = element.normalName();
    if (tag.equals("h1") && headline < 0 && element.hasText()) {
      headline = position;
    }
    boolean other =
        tag.equals("nav")
            || tag.equals("footer")
            || tag.equals("aside")
            || words.of(element, known).compareTo(ClassWords.Effect.OTHER) >= 0;
    if (other && element.selectFirst("h1") == null) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (marks.size() < MOST) {
      mark(element, tag.equals("time"));
    }
    return FilterResult.CONTINUE;
  }

  private void mark(Element element, boolean time) {
    boolean sure =
        element.attr("itemprop").equals("datePublished") || time && element.hasAttr("pubdate");
    String names = element.className();
    if (!time && !sure && names.isEmpty()) {
      return;
    }
    String lower = names.toLowerCase(Locale.ROOT);
    if (time) {
      lower += " " + (element.id() + " " + element.attr("data-testid")).toLowerCase(Locale.ROOT);
    }
    boolean published =
        time
            && (lower.contains("publish")
                || lower.contains("posted")
                || lower.contains("entry-date"));
    if (time || sure || WORDS.stream().anyMatch(lower::contains)) {
      marks.add(new Mark(element, position, time, published || sure, sure));
    }
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    return FilterResult.CONTINUE;
  }
}
