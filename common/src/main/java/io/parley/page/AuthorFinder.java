package io.parley.page;

import io.parley.text.CleanText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The by-line: structured data first, then meta tags, then elements that are marked as one. */
final class AuthorFinder {
  private static final int LONGEST = 120;
  private static final Set<String> CLASSES =
      Set.of("byline", "author", "byline-name", "author-name", "byline_name", "author_name");

  private AuthorFinder() {}

  static @Nullable String find(List<Element> marked, LinkedData data, MetaTags meta) {
    List<String> names = new ArrayList<>(data.names("author"));
    if (clean(names).isEmpty()) {
      String named =
          meta.first(
              "author",
              "article:author",
              "parsely-author",
              "sailthru.author",
              "dc.creator",
              "byl",
              "twitter:creator:name");
      if (named != null) {
        names.add(named);
      }
    }
    if (clean(names).isEmpty()) {
      for (Element element : marked) {
        String text = element.text();
        if (!text.isBlank() && text.length() <= LONGEST) {
          names.add(text);
          break;
        }
      }
    }
    Set<String> clean = clean(names);
    return clean.isEmpty() ? null : String.join(", ", clean);
  }

  /** Whether an element is marked as a by-line; asked only where its class has such a word. */
  static boolean isMarked(Element element, boolean named) {
    if (element.attr("rel").equals("author") || element.attr("itemprop").equals("author")) {
      return true;
    }
    if (named) {
      for (String name : element.className().split(" ", -1)) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (CLASSES.contains(lower)
            || lower.endsWith("authorname")
            || lower.endsWith("bylinename")
            || lower.contains("author-name")
            || lower.contains("byline-name")) {
          return true;
        }
      }
    }
    return false;
  }

  private static Set<String> clean(List<String> names) {
    Set<String> clean = new LinkedHashSet<>();
    for (String name : names) {
      String line = CleanText.line(name);
      String lower = line.toLowerCase(Locale.ROOT);
      if (lower.startsWith("by ")) {
        line = line.substring(3).strip();
      } else if (lower.startsWith("by:") || lower.startsWith("author:")) {
        line = line.substring(line.indexOf(':') + 1).strip();
      }
      if (!line.isEmpty()
          && line.length() <= LONGEST
          && !lower.startsWith("http")
          && !lower.startsWith("www.")
          && !line.contains("@")
          && line.codePoints().anyMatch(Character::isLetter)) {
        clean.add(line);
      }
    }
    return clean;
  }
}
