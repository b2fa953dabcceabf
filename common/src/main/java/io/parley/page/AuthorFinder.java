package io.parley.page;

import io.parley.text.CleanText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The by-line: structured data first, then meta tags, then elements that are marked as one. */
final class AuthorFinder {
  private static final int LONGEST = 120;
  private static final String MARKED =
      "[rel=author], [itemprop=author], [class~=(?i)(byline|author)[-_]?name], .byline, .author";

  private AuthorFinder() {}

  static @Nullable String find(Document page, LinkedData data, MetaTags meta) {
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
      for (Element element : page.select(MARKED)) {
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
