package io.parley.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a page says of itself in JSON-LD (schema.org), of any nesting. Scripts that are not JSON are
 * passed over: the page counts, not its manners.
 */
final class LinkedData {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .build();

  /** More nodes than any honest page has. */
  private static final int MOST_NODES = 20_000;

  /** Fields under which an article's node names other articles, or parts of itself. */
  private static final Set<String> OTHERS =
      Set.of(
          "liveBlogUpdate",
          "itemListElement",
          "relatedLink",
          "isRelatedTo",
          "isBasedOn",
          "citation",
          "mentions",
          "comment",
          "review",
          "hasPart",
          "subjectOf");

  /** A node, and whether it stands under another article or in a list of them. */
  private record Found(JsonNode node, boolean nested) {}

  private final @Nullable JsonNode article;
  private final List<String> types = new ArrayList<>();
  private @Nullable String pageDay;

  /**
   * @param addresses where the page was fetched and what it calls itself, normalised
   */
  LinkedData(List<String> scripts, Set<String> addresses) {
    List<Found> articles = new ArrayList<>();
    for (String script : scripts) {
      collect(script, articles);
    }
    this.article = best(articles, addresses);
  }

  /** Names of all types the page uses, in lower case. */
  List<String> types() {
    return types;
  }

  boolean hasArticle() {
    return article != null;
  }

  /** The day of the page or of the film, recipe or broadcast on it, where no article has one. */
  @Nullable String pageDay() {
    return pageDay;
  }

  /** A field of the article's node as text; null where it is missing or blank. */
  @Nullable String text(String field) {
    return article == null ? null : text(article.get(field));
  }

  /** Names of persons or organisations in a field. */
  List<String> names(String field) {
    List<String> names = new ArrayList<>();
    if (article != null) {
      addNames(article.get(field), names);
    }
    return names;
  }

  private void collect(String script, List<Found> articles) {
    Deque<Found> open = new ArrayDeque<>();
    try {
      open.add(new Found(MAPPER.readTree(unwrapped(script)), false));
    } catch (JsonProcessingException e) {
      return; // broken JSON-LD is common and says nothing about the page
    }
    for (int seen = 0; !open.isEmpty() && seen < MOST_NODES; seen++) {
      Found found = open.remove();
      JsonNode node = found.node;
      if (node.isObject()) {
        String type = typeOf(node);
        if (!type.isEmpty()) {
          types.add(type);
        }
        if (isArticle(type)) {
          articles.add(found);
        } else if (pageDay == null && !found.nested) {
          String day = text(node.get("datePublished"));
          pageDay = day == null ? text(node.get("uploadDate")) : day;
        }
      }
      if (node.isArray()) {
        node.forEach(child -> add(open, child, found.nested));
      } else {
        node.properties()
            .forEach(
                field ->
                    add(open, field.getValue(), found.nested || OTHERS.contains(field.getKey())));
      }
    }
  }

  private static void add(Deque<Found> open, JsonNode child, boolean nested) {
    if (child.isContainerNode()) {
      open.add(new Found(child, nested));
    }
  }

  /** Some pages put the JSON into a remark or a CDATA section. */
  private static String unwrapped(String script) {
    int from = 0;
    int to = script.length();
    while (from < to && script.charAt(from) != '{' && script.charAt(from) != '[') {
      from++;
    }
    if (script.startsWith("[CDATA[", from)) {
      from += 7;
    }
    while (to > from && script.charAt(to - 1) != '}' && script.charAt(to - 1) != ']') {
      to--;
    }
    if (script.startsWith("]]", to - 2) && script.lastIndexOf("CDATA") >= 0) {
      to = script.lastIndexOf('}', to) + 1;
    }
    return from < to ? script.substring(from, to) : "null";
  }

  private static String typeOf(JsonNode node) {
    JsonNode type = node.get("@type");
    if (type != null && type.isArray()) {
      for (JsonNode one : type) {
        if (one.isTextual() && isArticle(one.textValue().toLowerCase(Locale.ROOT))) {
          return one.textValue().toLowerCase(Locale.ROOT);
        }
      }
      type = type.get(0);
    }
    return type != null && type.isTextual() ? type.textValue().toLowerCase(Locale.ROOT) : "";
  }

  private static boolean isArticle(String type) {
    return type.endsWith("article")
        || type.endsWith("blogposting")
        || type.equals("report")
        || type.equals("analysisnewsarticle")
        || type.equals("review");
  }

  private static @Nullable JsonNode best(List<Found> articles, Set<String> addresses) {
    JsonNode best = null;
    int most = -1;
    for (Found found : articles) {
      JsonNode node = found.node;
      int score =
          (node.hasNonNull("datePublished") ? 4 : 0)
              + (node.hasNonNull("headline") ? 2 : 0)
              + (node.hasNonNull("articleBody") ? 4 : 0)
              + (node.hasNonNull("author") ? 1 : 0)
              + (isAbout(node, addresses) ? 16 : found.nested ? 0 : 8);
      if (score > most) {
        most = score;
        best = node;
      }
    }
    return best;
  }

  private static boolean isAbout(JsonNode node, Set<String> addresses) {
    JsonNode page = node.path("mainEntityOfPage");
    return isOne(text(page), addresses)
        || isOne(text(page.get("@id")), addresses)
        || isOne(text(page.get("url")), addresses)
        || isOne(text(node.get("@id")), addresses)
        || isOne(text(node.get("url")), addresses);
  }

  private static boolean isOne(@Nullable String claim, Set<String> addresses) {
    return claim != null && addresses.contains(key(claim));
  }

  /** An address without scheme, "www.", parameters, fragment and closing slash. */
  static String key(String address) {
    int from = address.indexOf("://");
    String key = from < 0 ? address : address.substring(from + 3);
    int end = 0;
    while (end < key.length() && key.charAt(end) != '?' && key.charAt(end) != '#') {
      end++;
    }
    while (end > 0 && key.charAt(end - 1) == '/') {
      end--;
    }
    key = key.substring(0, end).toLowerCase(Locale.ROOT);
    return key.startsWith("www.") ? key.substring(4) : key;
  }

  private static @Nullable String text(@Nullable JsonNode node) {
    if (node == null) {
      return null;
    }
    if (node.isArray()) {
      return node.isEmpty() ? null : text(node.get(0));
    }
    if (node.isObject()) {
      return text(node.get("@value"));
    }
    String value = node.asText().strip();
    return node.isNull() || value.isEmpty() ? null : value;
  }

  private static void addNames(@Nullable JsonNode node, List<String> names) {
    if (node == null || names.size() > 20) {
      return;
    }
    if (node.isArray()) {
      for (JsonNode one : node) {
        if (!one.isArray()) {
          addNames(one, names);
        }
      }
    } else {
      String name = text(node.isObject() ? node.get("name") : node);
      if (name != null) {
        names.add(name);
      }
    }
  }
}
