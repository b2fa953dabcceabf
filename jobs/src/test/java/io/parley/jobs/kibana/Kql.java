package io.parley.jobs.kibana;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parley.wire.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of Kibana's query language that Parley's objects and questions use, as Elasticsearch's:
 * {@code field: value}, ranges, {@code *}, value lists in brackets, {@code and}, {@code or}, {@code
 * not}, brackets. What is not of it is refused, so that no query is taken for tested that is not.
 */
final class Kql {
  private static final Pattern WORDS =
      Pattern.compile("\\s*(\"[^\"]*\"|[():]|[<>]=?|[^\\s():<>\"]+)");

  private final List<String> words = new ArrayList<>();
  private int at;

  private Kql(String line) {
    Matcher matcher = WORDS.matcher(line);
    int end = 0;
    while (matcher.find() && matcher.start() == end) {
      words.add(matcher.group(1));
      end = matcher.end();
    }
    if (!line.substring(end).isBlank()) {
      throw new IllegalArgumentException("not understood: " + line.substring(end));
    }
  }

  /** The query's JSON; all documents for an empty line. */
  static ObjectNode query(String line) {
    if (line.isBlank()) {
      return wrap("match_all", Json.mapper().createObjectNode());
    }
    Kql kql = new Kql(line);
    ObjectNode query = kql.any(kql::condition);
    if (kql.at < kql.words.size()) {
      throw new IllegalArgumentException(
          "left over: " + kql.words.subList(kql.at, kql.words.size()));
    }
    return query;
  }

  private interface Part {
    ObjectNode read();
  }

  private ObjectNode any(Part part) {
    List<ObjectNode> parts = new ArrayList<>(List.of(all(part)));
    while (next("or")) {
      parts.add(all(part));
    }
    return parts.size() == 1 ? parts.get(0) : bool("should", parts);
  }

  private ObjectNode all(Part part) {
    List<ObjectNode> parts = new ArrayList<>(List.of(one(part)));
    while (next("and")) {
      parts.add(one(part));
    }
    return parts.size() == 1 ? parts.get(0) : bool("filter", parts);
  }

  private ObjectNode one(Part part) {
    if (next("not")) {
      return bool("must_not", List.of(one(part)));
    }
    if (next("(")) {
      ObjectNode inner = any(part);
      expect(")");
      return inner;
    }
    return part.read();
  }

  private ObjectNode condition() {
    String field = take();
    String sign = take();
    return switch (sign) {
      case ":" -> values(value -> equal(field, value));
      case "<", "<=", ">", ">=" -> range(field, sign, unquoted(take()));
      default -> throw new IllegalArgumentException("a field, then : or a comparison, not " + sign);
    };
  }

  private ObjectNode values(Function<String, ObjectNode> made) {
    if (next("(")) {
      ObjectNode inner = any(() -> made.apply(take()));
      expect(")");
      return inner;
    }
    return made.apply(take());
  }

  private static ObjectNode equal(String field, String value) {
    if (value.equals("*")) {
      return wrap("exists", Json.mapper().createObjectNode().put("field", field));
    }
    if (value.startsWith("\"")) {
      return wrap("match_phrase", Json.mapper().createObjectNode().put(field, unquoted(value)));
    }
    String kind = value.contains("*") ? "wildcard" : "match";
    return wrap(kind, Json.mapper().createObjectNode().put(field, value));
  }

  private static ObjectNode range(String field, String sign, String value) {
    String name = (sign.charAt(0) == '<' ? "lt" : "gt") + (sign.length() == 2 ? "e" : "");
    ObjectNode range = Json.mapper().createObjectNode();
    range.putObject(field).put(name, value);
    return wrap("range", range);
  }

  private static ObjectNode bool(String kind, List<ObjectNode> parts) {
    ObjectNode bool = Json.mapper().createObjectNode();
    ArrayNode list = bool.putArray(kind);
    parts.forEach(list::add);
    return wrap("bool", bool);
  }

  private static ObjectNode wrap(String name, ObjectNode inner) {
    ObjectNode outer = Json.mapper().createObjectNode();
    outer.set(name, inner);
    return outer;
  }

  private static String unquoted(String value) {
    return value.startsWith("\"") ? value.substring(1, value.length() - 1) : value;
  }

  private boolean next(String word) {
    boolean there = at < words.size() && words.get(at).equalsIgnoreCase(word);
    if (there) {
      at++;
    }
    return there;
  }

  private void expect(String word) {
    if (!next(word)) {
      throw new IllegalArgumentException(word + " is missing");
    }
  }

  private String take() {
    if (at >= words.size()) {
      throw new IllegalArgumentException("ends too early");
    }
    return words.get(at++);
  }
}
