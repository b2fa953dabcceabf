package io.parley.jobs.kibana;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parley.jobs.elastic.Index;
import io.parley.jobs.elastic.Templates;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stands in for Kibana, which the build cannot have: every reference must lead to an object, every
 * field must be in the mapping of its data view, with a type that its use can take.
 */
final class ObjectChecker {
  private static final Pattern KQL_FIELD = Pattern.compile("([A-Za-z_@][\\w.@]*)\\s*(?::|[<>]=?)");
  private static final Pattern VEGA_FIELD = Pattern.compile("_source\\.([a-z_@]+)");
  private static final List<String> ACCESSORS =
      List.of("metricAccessor", "breakdownByAccessor", "xAccessor", "yAccessor", "valueAccessor");
  private static final Set<String> NUMBERS = Set.of("integer", "long", "float");
  private static final Set<String> NUMBERS_AND_DATES = Set.of("integer", "long", "float", "date");
  private static final Set<String> TERMS = Set.of("keyword", "boolean", "integer", "long");

  private final Map<String, JsonNode> objects = new HashMap<>();
  private final Map<String, Map<String, String>> fieldsOfView = new HashMap<>();
  private final List<String> wrong = new ArrayList<>();
  private int fieldsSeen;

  ObjectChecker(List<ObjectNode> all) throws IOException {
    for (ObjectNode object : all) {
      String key = object.path("type").asText() + "/" + object.path("id").asText();
      if (objects.put(key, object) != null) {
        wrong.add(key + ": twice");
      }
    }
    for (ObjectNode object : all) {
      if (object.path("type").asText().equals("index-pattern")) {
        view(object);
      }
    }
    for (ObjectNode object : all) {
      check(object);
    }
  }

  /** One line for each thing that is wrong. */
  List<String> wrong() {
    return wrong;
  }

  /** How many uses of a field were looked up. */
  int fieldsSeen() {
    return fieldsSeen;
  }

  private void view(JsonNode view) throws IOException {
    String id = view.path("id").asText();
    String title = view.at("/attributes/title").asText();
    for (Index index : Index.values()) {
      String alias = "parley-" + index.name().toLowerCase(Locale.ROOT);
      boolean originals = index == Index.ARTICLES && title.equals("parley-originals");
      if (title.equals(alias) || originals) {
        Map<String, String> fields = new HashMap<>();
        flatten("", Templates.mapping(index).path("properties"), fields);
        fieldsOfView.put(id, fields);
        String time = view.at("/attributes/timeFieldName").asText();
        field(id, id, time, Set.of("date"));
      }
    }
    if (!fieldsOfView.containsKey(id)) {
      wrong.add(id + ": no index behind " + title);
    }
  }

  private static void flatten(String prefix, JsonNode properties, Map<String, String> into) {
    for (var property : properties.properties()) {
      String name = prefix + property.getKey();
      into.put(name, property.getValue().path("type").asText("object"));
      flatten(name + ".", property.getValue().path("properties"), into);
      flatten(name + ".", property.getValue().path("fields"), into);
    }
  }

  private void check(JsonNode object) {
    String id = object.path("id").asText();
    Set<String> names = new HashSet<>();
    for (JsonNode reference : object.path("references")) {
      names.add(reference.path("name").asText());
      String to = reference.path("type").asText() + "/" + reference.path("id").asText();
      if (!objects.containsKey(to)) {
        wrong.add(id + ": refers to " + to + ", which is nowhere");
      }
    }
    JsonNode attributes = object.path("attributes");
    switch (object.path("type").asText()) {
      case "index-pattern" -> {}
      case "connector" -> {}
      case "rule" -> rule(id, attributes);
      case "search" -> search(id, object, names);
      case "dashboard" -> {
        attributes.path("panelsJSON").forEach(panel -> panel(id, panel, names));
        controls(id, object);
      }
      default -> wrong.add(id + ": no check for type " + object.path("type").asText());
    }
  }

  /** Rule and connector types are those of Kibana's free licence. */
  private void rule(String id, JsonNode rule) {
    JsonNode params = rule.path("params");
    if (!rule.path("rule_type_id").asText().equals(".es-query")) {
      wrong.add(id + ": no check for " + rule.path("rule_type_id").asText());
    }
    field(id, params.at("/index/0").asText(), params.path("timeField").asText(), Set.of("date"));
    for (JsonNode action : rule.path("actions")) {
      JsonNode connector = objects.get("connector/" + action.path("id").asText());
      String type =
          connector == null ? "nowhere" : connector.at("/attributes/connector_type_id").asText();
      if (!Set.of(".server-log", ".index").contains(type)) {
        wrong.add(id + ": its connector is " + type);
      }
    }
  }

  private void search(String id, JsonNode search, Set<String> names) {
    JsonNode source = search.at("/attributes/kibanaSavedObjectMeta/searchSourceJSON");
    if (!names.contains(source.path("indexRefName").asText())) {
      wrong.add(id + ": no reference " + source.path("indexRefName").asText());
    }
    String view = search.at("/references/0/id").asText();
    search.at("/attributes/columns").forEach(column -> field(id, view, column.asText(), Set.of()));
    search.at("/attributes/sort").forEach(by -> field(id, view, by.path(0).asText(), Set.of()));
    query(id, view, source.at("/query/query").asText());
  }

  private void panel(String dashboard, JsonNode panel, Set<String> names) {
    String id = dashboard + "/" + panel.path("panelIndex").asText();
    String prefix = panel.path("panelIndex").asText() + ":";
    switch (panel.path("type").asText()) {
      case "search" -> {
        if (!names.contains(prefix + panel.path("panelRefName").asText())) {
          wrong.add(id + ": no reference to its search");
        }
      }
      case "lens" -> lens(id, prefix, panel.at("/embeddableConfig/attributes"), names);
      case "map" -> map(id, prefix, panel.at("/embeddableConfig/attributes"), names);
      case "visualization" -> drawing(id, panel.at("/embeddableConfig/savedVis"));
      default -> wrong.add(id + ": no check for panel type " + panel.path("type").asText());
    }
  }

  private void controls(String id, JsonNode dashboard) {
    for (JsonNode control : dashboard.at("/attributes/controlGroupInput/panelsJSON")) {
      String field = control.at("/explicitInput/fieldName").asText();
      String name = "controlGroup_" + field + ":optionsListDataView";
      String view = "";
      for (JsonNode reference : dashboard.path("references")) {
        if (reference.path("name").asText().equals(name)) {
          view = reference.path("id").asText();
        }
      }
      field(id, view, field, TERMS);
    }
  }

  private void map(String id, String prefix, JsonNode map, Set<String> names) {
    String view = map.at("/references/0/id").asText();
    if (!names.contains(prefix + map.at("/references/0/name").asText())) {
      wrong.add(id + ": the dashboard lacks the reference of its map");
    }
    for (JsonNode layer : map.path("layerListJSON")) {
      JsonNode source = layer.path("sourceDescriptor");
      if (source.path("type").asText().equals("ES_SEARCH")) {
        field(id, view, source.path("geoField").asText(), Set.of("geo_point"));
        source.path("tooltipProperties").forEach(tip -> field(id, view, tip.asText(), Set.of()));
        query(id, view, layer.at("/query/query").asText());
      }
    }
  }

  private void drawing(String id, JsonNode drawing) {
    switch (drawing.path("type").asText()) {
      case "vega" -> vega(id, drawing.at("/params/spec"));
      case "markdown" -> {
        if (drawing.at("/params/markdown").asText().isBlank()) {
          wrong.add(id + ": says nothing");
        }
      }
      default -> wrong.add(id + ": no check for " + drawing.path("type").asText());
    }
  }

  private void lens(String id, String prefix, JsonNode lens, Set<String> names) {
    for (JsonNode reference : lens.path("references")) {
      if (!names.contains(prefix + reference.path("name").asText())) {
        wrong.add(id + ": the dashboard lacks its reference " + reference.path("name").asText());
      }
    }
    String view = lens.at("/references/0/id").asText();
    query(id, view, lens.at("/state/query/query").asText());
    for (JsonNode layer : lens.at("/state/datasourceStates/formBased/layers")) {
      Set<String> columns = new HashSet<>();
      layer.path("columns").properties().forEach(column -> columns.add(column.getKey()));
      layer.path("columns").forEach(column -> column(id, view, column, columns));
      layer.path("columnOrder").forEach(name -> known(id, columns, name.asText()));
      visualization(id, lens.at("/state/visualization"), columns);
    }
  }

  private void column(String id, String view, JsonNode column, Set<String> columns) {
    String name = column.path("sourceField").asText();
    switch (column.path("operationType").asText()) {
      case "count" -> {
        if (!name.equals("___records___")) {
          wrong.add(id + ": counts " + name);
        }
      }
      case "terms" -> {
        field(id, view, name, TERMS);
        if (column.at("/params/orderBy/type").asText().equals("column")) {
          known(id, columns, column.at("/params/orderBy/columnId").asText());
        }
      }
      case "date_histogram" -> field(id, view, name, Set.of("date"));
      case "unique_count" -> field(id, view, name, TERMS);
      case "average" -> field(id, view, name, NUMBERS);
      case "min", "max" -> field(id, view, name, NUMBERS_AND_DATES);
      case "last_value" -> {
        field(id, view, name, Set.of("keyword", "date", "integer", "long", "boolean", "float"));
        field(id, view, column.at("/params/sortField").asText(), Set.of("date"));
      }
      default -> wrong.add(id + ": no check for " + column.path("operationType").asText());
    }
  }

  private void visualization(String id, JsonNode shape, Set<String> columns) {
    for (String name : ACCESSORS) {
      if (shape.has(name)) {
        known(id, columns, shape.path(name).asText());
      }
    }
    shape.path("columns").forEach(column -> known(id, columns, column.path("columnId").asText()));
    for (JsonNode layer : shape.path("layers")) {
      layer.path("accessors").forEach(name -> known(id, columns, name.asText()));
      known(id, columns, layer.path("xAccessor").asText());
      if (layer.has("splitAccessor")) {
        known(id, columns, layer.path("splitAccessor").asText());
      }
    }
  }

  private void known(String id, Set<String> columns, String name) {
    if (!columns.contains(name)) {
      wrong.add(id + ": no column " + name);
    }
  }

  private void vega(String id, JsonNode spec) {
    String view = spec.at("/data/url/index").asText();
    field(id, view, spec.at("/data/url/%timefield%").asText(), Set.of("date"));
    Set<String> fetched = new HashSet<>();
    for (JsonNode name : spec.at("/data/url/body/_source")) {
      field(id, view, name.asText(), Set.of());
      fetched.add(name.asText());
    }
    Matcher used = VEGA_FIELD.matcher(spec.toString());
    while (used.find()) {
      if (!fetched.contains(used.group(1))) {
        wrong.add(id + ": draws " + used.group(1) + ", which it does not fetch");
      }
    }
  }

  private void query(String id, String view, String kql) {
    Matcher fields = KQL_FIELD.matcher(kql);
    while (fields.find()) {
      field(id, view, fields.group(1), Set.of());
    }
  }

  private void field(String id, String view, String name, Set<String> types) {
    fieldsSeen++;
    String type = fieldsOfView.getOrDefault(view, Map.of()).get(name);
    if (type == null) {
      wrong.add(id + ": no field " + name + " in " + view);
    } else if (!types.isEmpty() && !types.contains(type)) {
      wrong.add(id + ": field " + name + " of " + view + " is " + type + ", not one of " + types);
    }
  }
}
