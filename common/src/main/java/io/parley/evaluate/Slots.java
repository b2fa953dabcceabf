package io.parley.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Values out of JSON in a form that can be compared: text, a number as a double, a sorted list of
 * text, or null where the field is missing or null.
 */
final class Slots {
  private Slots() {}

  static @Nullable Object value(JsonNode node, String field) {
    return value(node.get(field));
  }

  static @Nullable Object value(JsonNode node, String outer, String field) {
    JsonNode inner = node.get(outer);
    return inner == null ? null : value(inner.get(field));
  }

  private static @Nullable Object value(@Nullable JsonNode node) {
    if (node == null || node.isNull()) {
      return null;
    }
    if (node.isNumber()) {
      return node.doubleValue();
    }
    return node.isArray() ? sorted(node) : node.asText();
  }

  /** Text without regard to case and outer blanks; null stays null. */
  static @Nullable Object folded(@Nullable Object value) {
    return value instanceof String text
        ? text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT).strip()
        : value;
  }

  static boolean is(JsonNode node, String field) {
    return node.path(field).asBoolean(false);
  }

  static List<String> list(JsonNode node, String field) {
    JsonNode array = node.get(field);
    return array == null || array.isNull() ? List.of() : sorted(array);
  }

  private static List<String> sorted(JsonNode array) {
    List<String> all = new ArrayList<>();
    array.forEach(each -> all.add(each.asText()));
    all.sort(null);
    return all;
  }

  /** An empty list counts as nothing said. */
  static @Nullable Object orNull(List<String> list) {
    return list.isEmpty() ? null : list;
  }

  /** Names of those who lead, folded. */
  static Set<String> heads(JsonNode mention) {
    Set<String> names = new TreeSet<>();
    for (JsonNode head : mention.path("heads")) {
      names.add(String.valueOf(folded(value(head, "name"))));
    }
    return names;
  }

  static boolean same(JsonNode a, JsonNode b, String field) {
    return Objects.equals(value(a, field), value(b, field));
  }

  /** Share of two lists that is common; 1 where both are empty. */
  static double jaccard(List<String> a, List<String> b) {
    Set<String> all = new HashSet<>(a);
    all.addAll(b);
    if (all.isEmpty()) {
      return 1;
    }
    Set<String> common = new HashSet<>(a);
    common.retainAll(new HashSet<>(b));
    return (double) common.size() / all.size();
  }
}
