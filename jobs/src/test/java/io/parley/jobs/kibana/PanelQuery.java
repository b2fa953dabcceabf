package io.parley.jobs.kibana;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parley.wire.Json;
import java.util.ArrayList;
import java.util.List;

/** The search that Lens makes of a layer: its buckets one in the other, its figures inside. */
final class PanelQuery {
  private PanelQuery() {}

  /** The body of the search. */
  static ObjectNode of(JsonNode layer, ObjectNode query) {
    ObjectNode body = Json.mapper().createObjectNode().put("size", 0).put("track_total_hits", true);
    body.set("query", query);
    JsonNode columns = layer.path("columns");
    ObjectNode inside = body.putObject("aggs");
    for (String name : buckets(layer)) {
      ObjectNode bucket = inside.putObject(name);
      bucket(bucket, columns.path(name), columns);
      figures(layer, bucket.putObject("aggs"));
      inside = (ObjectNode) bucket.path("aggs");
    }
    figures(layer, inside);
    return body;
  }

  /** The layer's bucket columns, the outermost first. */
  static List<String> buckets(JsonNode layer) {
    List<String> buckets = new ArrayList<>();
    for (JsonNode name : layer.path("columnOrder")) {
      if (layer.path("columns").path(name.asText()).path("isBucketed").asBoolean()) {
        buckets.add(name.asText());
      }
    }
    return buckets;
  }

  private static void bucket(ObjectNode bucket, JsonNode column, JsonNode columns) {
    String field = column.path("sourceField").asText();
    JsonNode params = column.path("params");
    if (column.path("operationType").asText().equals("date_histogram")) {
      bucket
          .putObject("date_histogram")
          .put("field", field)
          .put("calendar_interval", params.path("interval").asText())
          .put("min_doc_count", 1);
      return;
    }
    String by = params.at("/orderBy/columnId").asText();
    String order =
        params.at("/orderBy/type").asText().equals("alphabetical")
            ? "_key"
            : columns.path(by).path("operationType").asText().equals("count") ? "_count" : by;
    bucket
        .putObject("terms")
        .put("field", field)
        .put("size", params.path("size").asInt())
        .putObject("order")
        .put(order, params.path("orderDirection").asText());
  }

  private static void figures(JsonNode layer, ObjectNode aggregations) {
    for (var entry : layer.path("columns").properties()) {
      JsonNode column = entry.getValue();
      String field = column.path("sourceField").asText();
      switch (column.path("operationType").asText()) {
        case "unique_count" -> put(aggregations, entry.getKey(), "cardinality", field);
        case "average" -> put(aggregations, entry.getKey(), "avg", field);
        case "min", "max" ->
            put(aggregations, entry.getKey(), column.path("operationType").asText(), field);
        case "last_value" -> {
          // Kibana takes top_metrics or top_hits; the test's node has the latter.
          ObjectNode top = aggregations.putObject(entry.getKey()).putObject("top_hits");
          top.put("size", 1).putArray("_source").add(field);
          top.putArray("sort").addObject().put(column.at("/params/sortField").asText(), "desc");
        }
        default -> {}
      }
    }
  }

  private static void put(ObjectNode aggregations, String name, String kind, String field) {
    aggregations.putObject(name).putObject(kind).put("field", field);
  }
}
