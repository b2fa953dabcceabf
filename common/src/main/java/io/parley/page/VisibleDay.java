package io.parley.page;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A day written on the page near its headline, where nothing in its markup names one. */
final class VisibleDay {
  private static final int LONGEST = 120;
  private static final int ANCESTORS = 4;

  private VisibleDay() {}

  static DateFinder.@Nullable Found find(Document page, DateFinder dates) {
    Element around = page.selectFirst("h1");
    for (int up = 0; up <= ANCESTORS && around != null; up++) {
      for (Element element :
          around.select("[class~=(?i)(date|time|publish|posted|byline|meta|stamp)]")) {
        String text = element.text();
        if (!text.isEmpty() && text.length() <= LONGEST) {
          DateFinder.Found found = dates.claimed(text, "visible");
          if (found != null) {
            return found;
          }
        }
      }
      around = around.parent();
    }
    return null;
  }
}
