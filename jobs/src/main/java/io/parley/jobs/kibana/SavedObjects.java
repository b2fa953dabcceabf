package io.parley.jobs.kibana;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parley.wire.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Kibana objects as they lie in {@code docker/kibana/TYPE/ID.json}. The parts that Kibana keeps as
 * JSON inside a string ({@code panelsJSON} and the like) stand in the files as plain JSON, so that
 * a change can be read; they are packed for the import.
 */
final class SavedObjects {
  private static final Set<String> PACKED =
      Set.of(
          "panelsJSON",
          "optionsJSON",
          "searchSourceJSON",
          "visState",
          "uiStateJSON",
          "spec",
          "layerListJSON",
          "mapStateJSON",
          "ignoreParentSettingsJSON",
          "esQuery");

  private SavedObjects() {}

  /**
   * Reads every object under a folder, data views first, since others refer to them.
   *
   * @throws IOException where a file is not such an object or lies in the wrong place
   */
  static List<ObjectNode> read(Path folder) throws IOException {
    List<ObjectNode> views = new ArrayList<>();
    List<ObjectNode> others = new ArrayList<>();
    try (var files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        ObjectNode object = object(file);
        (object.path("type").asText().equals("index-pattern") ? views : others).add(object);
      }
    }
    views.addAll(others);
    return views;
  }

  private static ObjectNode object(Path file) throws IOException {
    JsonNode tree;
    try {
      tree = Json.mapper().readTree(Files.readString(file));
    } catch (JsonProcessingException e) {
      throw new IOException(file + ": " + e.getOriginalMessage(), e);
    }
    Path folder = file.getParent();
    String place =
        (folder == null ? "" : folder.getFileName() + "/")
            + file.getFileName().toString().replace(".json", "");
    if (!(tree instanceof ObjectNode object)
        || !place.equals(tree.path("type").asText() + "/" + tree.path("id").asText())) {
      throw new IOException(file + ": must be TYPE/ID.json of the object in it");
    }
    return object;
  }

  /** What Kibana imports: an object a line, parts packed. */
  static byte[] ndjson(List<ObjectNode> objects) {
    StringBuilder lines = new StringBuilder();
    for (ObjectNode object : objects) {
      ObjectNode packed = object.deepCopy();
      pack(packed);
      lines.append(Json.line(packed)).append('\n');
    }
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** True for connectors and rules, which Kibana takes one by one and not by import. */
  static boolean oneByOne(ObjectNode object) {
    String type = object.path("type").asText();
    return type.equals("rule") || type.equals("connector");
  }

  /** What an object is made of, parts packed. */
  static ObjectNode attributes(ObjectNode object) {
    ObjectNode packed = object.path("attributes").deepCopy();
    pack(packed);
    return packed;
  }

  private static void pack(JsonNode node) {
    node.forEach(SavedObjects::pack);
    if (node instanceof ObjectNode object) {
      for (String name : PACKED) {
        if (object.path(name).isContainerNode()) {
          object.put(name, Json.line(object.get(name)));
        }
      }
    }
  }
}
