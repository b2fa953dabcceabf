package io.parley.jobs.elastic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.jobs.settings.Settings;
import io.parley.wire.Json;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;

/** Holds documents against the mapping of their index. */
public final class Mappings {
  private Mappings() {}

  /** Fails where the document has a field that its index would refuse. */
  public static void assertCovered(IndexAction action) throws IOException {
    JsonNode properties = mapping(action).path("properties");
    Json.mapper()
        .readTree(action.json())
        .properties()
        .forEach(
            entry ->
                assertTrue(
                    properties.has(entry.getKey()), action.index() + " has no " + entry.getKey()));
  }

  /** Fails where the mapping has fields that a document with every slot filled does not use. */
  public static void assertAllUsed(IndexAction action, Set<String> unless) throws IOException {
    Set<String> unused = new TreeSet<>();
    JsonNode document = Json.mapper().readTree(action.json());
    mapping(action)
        .path("properties")
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!document.has(name) && !unless.contains(name)) {
                unused.add(name);
              }
            });
    assertEquals(Set.of(), unused, action.index());
  }

  private static JsonNode mapping(IndexAction action) throws IOException {
    for (Index index : Index.values()) {
      if (index.name(Settings.defaults().elastic()).equals(action.index())) {
        JsonNode mapping = Templates.mapping(index);
        assertEquals("strict", mapping.path("dynamic").asText());
        return mapping;
      }
    }
    throw new AssertionError("no index " + action.index());
  }
}
