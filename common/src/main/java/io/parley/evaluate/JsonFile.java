package io.parley.evaluate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.parley.wire.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads files of one JSON object a line. */
final class JsonFile {
  private JsonFile() {}

  /**
   * All objects of a file; blank lines are passed over.
   *
   * @throws IOException where it cannot be read or a line is no JSON object; the message names it
   */
  static List<JsonNode> lines(Path file) throws IOException {
    List<JsonNode> all = new ArrayList<>();
    int number = 0;
    for (String line : Files.readString(file, StandardCharsets.UTF_8).split("\n", -1)) {
      number++;
      if (line.isBlank()) {
        continue;
      }
      JsonNode node;
      try {
        node = Json.mapper().readTree(line);
      } catch (JsonProcessingException e) {
        throw new IOException(file + " line " + number + ": " + e.getOriginalMessage(), e);
      }
      if (!node.isObject()) {
        throw new IOException(file + " line " + number + ": is no JSON object");
      }
      all.add(node);
    }
    return all;
  }
}
