package io.parley.page;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The meta elements of a page by name, property or itemprop, in lower case; the first wins. */
final class MetaTags {
  private final Map<String, String> values = new HashMap<>();

  void add(Element meta) {
    Attributes attributes = meta.attributes();
    String content = attributes.get("content").strip();
    if (!content.isEmpty()) {
      put(attributes.get("property"), content);
      put(attributes.get("name"), content);
      put(attributes.get("itemprop"), content);
    }
  }

  private void put(String name, String content) {
    if (!name.isEmpty()) {
      values.putIfAbsent(name.toLowerCase(Locale.ROOT), content);
    }
  }

  @Nullable String get(String name) {
    return values.get(name);
  }

  /** The value of the first name that has one. */
  @Nullable String first(String... names) {
    for (String name : names) {
      String value = values.get(name);
      if (value != null) {
        return value;
      }
    }
    return null;
  }
}
