package io.parley.page;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;

/** What the class, id and role of an element say about its contents. Immutable. */
final class ClassWords {
  /** What a word says, the strongest last. */
  enum Effect {
    NONE,
    /** Usually around the article. */
    BODY,
    /** Not the article where it holds the smaller part of the page's prose. */
    WEAK,
    /** As weak; what is in it belongs to other articles. */
    OTHER,
    /** Not the article unless it holds nearly all of the page's prose. */
    DROP
  }

  private static final String[] ATTRIBUTES = {
    "class", "id", "role", "itemprop", "data-testid", "data-component"
  };

  private final Map<String, Effect> effects = new HashMap<>();

  ClassWords(String file) {
    for (RuleFile.Row row : RuleFile.read(file, 2)) {
      if (effects.put(row.cell(0), row.choice(1, Effect.class)) != null) {
        throw row.error("\"" + row.cell(0) + "\" stands twice");
      }
    }
  }

  /** What an element's attributes say; a page repeats its class names, so they are remembered. */
  Effect of(Element element, Map<String, Effect> known) {
    Effect effect = Effect.NONE;
    if (element.attributesSize() == 0) {
      return effect;
    }
    for (String name : ATTRIBUTES) {
      String value = element.attr(name);
      if (!value.isEmpty()) {
        Effect one = known.get(value);
        if (one == null) {
          one = of(value);
          known.put(value, one);
        }
        effect = stronger(effect, one);
      }
    }
    return effect;
  }

  /** The strongest effect of any word, or pair of neighbouring words, in a class attribute. */
  Effect of(String names) {
    Effect effect = Effect.NONE;
    String before = "";
    int length = names.length();
    int start = 0;
    for (int i = 0; i <= length; i++) {
      char c = i < length ? names.charAt(i) : ' ';
      boolean hump =
          i > start
              && i < length
              && Character.isUpperCase(c)
              && Character.isLowerCase(names.charAt(i - 1));
      if (!hump && Character.isLetterOrDigit(c)) {
        continue;
      }
      if (i > start) {
        String word = lower(names.substring(start, i));
        effect = stronger(effect, effects.getOrDefault(word, Effect.NONE));
        if (!before.isEmpty()) {
          effect = stronger(effect, effects.getOrDefault(before + "-" + word, Effect.NONE));
        }
        before = word;
      }
      if (c == ' ') {
        before = "";
      }
      start = hump ? i : i + 1;
    }
    return effect;
  }

  private static String lower(String word) {
    return word.toLowerCase(java.util.Locale.ROOT);
  }

  private static Effect stronger(Effect one, Effect other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
