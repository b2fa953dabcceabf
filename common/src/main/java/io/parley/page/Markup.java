package io.parley.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A page with everything taken out that is not text, before it is parsed: most bytes of a news page
 * are scripts. One pass, linear in the page's length.
 *
 * @param html the page without scripts, styles, drawings and remarks
 * @param data the contents of its JSON-LD scripts, in order
 */
record Markup(String html, List<String> data) {
  private static final List<String> CUT = List.of("script", "style", "svg", "noscript", "template");
  private static final int LONGEST_TAG = 2_000;

  static Markup of(String page) {
    StringBuilder html = new StringBuilder(page.length() / 2);
    List<String> data = new ArrayList<>();
    int from = 0;
    int at = page.indexOf('<');
    while (at >= 0) {
      int end = -1;
      if (page.startsWith("<!--", at)) {
        int close = page.indexOf("-->", at + 2);
        end = close < 0 ? page.length() : close + 3;
      } else {
        String name = cutName(page, at + 1);
        if (name != null) {
          int body = page.indexOf('>', at);
          int close = body < 0 ? -1 : closing(page, name, body);
          if (close < 0) {
            // Nothing ends it: leave the rest to the parser, which knows the rules.
            break;
          }
          if (page.charAt(body - 1) != '/') {
            if (name.equals("script") && isLinkedData(page, at, body)) {
              data.add(page.substring(body + 1, close));
            }
            int gt = page.indexOf('>', close);
            end = gt < 0 ? page.length() : gt + 1;
          }
        }
      }
      if (end < 0) {
        at = page.indexOf('<', at + 1);
      } else {
        html.append(page, from, at).append(' ');
        from = end;
        at = page.indexOf('<', end);
      }
    }
    html.append(page, from, page.length());
    return new Markup(html.toString(), data);
  }

  private static @Nullable String cutName(String page, int at) {
    char first = at < page.length() ? page.charAt(at) : ' ';
    if ("sStTnN".indexOf(first) < 0) {
      return null;
    }
    for (String name : CUT) {
      int end = at + name.length();
      if (page.regionMatches(true, at, name, 0, name.length())
          && end < page.length()
          && !Character.isLetterOrDigit(page.charAt(end))
          && page.charAt(end) != '-') {
        return name;
      }
    }
    return null;
  }

  private static int closing(String page, String name, int from) {
    for (int at = page.indexOf("</", from); at >= 0; at = page.indexOf("</", at + 2)) {
      if (page.regionMatches(true, at + 2, name, 0, name.length())) {
        return at;
      }
    }
    return -1;
  }

  private static boolean isLinkedData(String page, int at, int end) {
    String tag = page.substring(at, Math.min(end, at + LONGEST_TAG)).toLowerCase(Locale.ROOT);
    return tag.contains("ld+json");
  }
}
