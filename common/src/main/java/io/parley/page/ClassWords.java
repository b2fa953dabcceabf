package io.parley.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Attributes;
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

  /**
   * What the names in one attribute say.
   *
   * @param effect of the strongest word
   * @param date whether it may be the class of a day
   * @param author whether it may be the class of a by-line
   */
  record Names(Effect effect, boolean date, boolean author) {
    static final Names NONE = new Names(Effect.NONE, false, false);
  }

  private static final String[] ATTRIBUTES = {
    "id", "role", "itemprop", "data-testid", "data-component"
  };
  private static final List<String> DATES =
      List.of("date", "time", "publish", "posted", "byline", "meta", "stamp");
  private static final List<String> AUTHORS = List.of("byline", "author");

  private final Map<String, Effect> effects = new HashMap<>();

  ClassWords(String file) {
    for (RuleFile.Row row : RuleFile.read(file, 2)) {
      if (effects.put(row.cell(0), row.choice(1, Effect.class)) != null) {
        throw row.error("\"" + row.cell(0) + "\" stands twice");
      }
    }
  }

  /**
   * What an element's attributes say: the effect of all of them, the rest by its class alone.
   *
   * @param known what was found for this page's attributes so far, since they repeat
   */
  Names of(Element element, Map<String, Names> known) {
    if (element.attributesSize() == 0) {
      return Names.NONE;
    }
    Attributes attributes = element.attributes();
    Names names = of(attributes.get("class"), known);
    for (String name : ATTRIBUTES) {
      String value = attributes.get(name);
      Effect effect = name.equals("id") && isSlug(value) ? Effect.NONE : of(value, known).effect;
      if (effect.compareTo(names.effect) > 0) {
        names = new Names(effect, names.date, names.author);
      }
    }
    return names;
  }

  /** Whether an id is made of a heading's words, which say nothing of the page's build. */
  private static boolean isSlug(String id) {
    int parts = 1;
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      if (Character.isDigit(c)) {
        return false;
      }
      parts += c == '-' || c == '_' ? 1 : 0;
    }
    return parts > 3;
  }

  private Names of(String value, Map<String, Names> known) {
    if (value.isEmpty()) {
      return Names.NONE;
    }
    Names names = known.get(value);
    if (names == null) {
      String lower = lower(value);
      names =
          new Names(
              of(value),
              DATES.stream().anyMatch(lower::contains),
              AUTHORS.stream().anyMatch(lower::contains));
      known.put(value, names);
    }
    return names;
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
