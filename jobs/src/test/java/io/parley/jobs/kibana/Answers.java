package io.parley.jobs.kibana;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.parley.wire.Json;

/** Takes from Elasticsearch's answer what a question asked for. */
final class Answers {
  private Answers() {}

  /**
   * {@code buckets NAME}: key and count of each bucket, {@code buckets NAME FIGURE}: key and that
   * figure; {@code hits FIELD FIELD}: those fields of each hit.
   */
  static ArrayNode read(JsonNode answer, String what) {
    String[] words = what.split(" ");
    ArrayNode read = Json.mapper().createArrayNode();
    switch (words[0]) {
      case "buckets" -> {
        for (JsonNode bucket : answer.path("aggregations").path(words[1]).path("buckets")) {
          JsonNode key =
              bucket.has("key_as_string") ? bucket.path("key_as_string") : bucket.path("key");
          JsonNode count =
              words.length > 2 ? bucket.path(words[2]).path("value") : bucket.path("doc_count");
          read.add(key.asText() + ": " + count.asInt());
        }
      }
      case "hits" -> {
        for (JsonNode hit : answer.path("hits").path("hits")) {
          StringBuilder line = new StringBuilder();
          for (int i = 1; i < words.length; i++) {
            JsonNode value = hit.path("_source").path(words[i]);
            line.append(i == 1 ? "" : " | ")
                .append(value.isArray() ? value.toString() : value.asText("-"));
          }
          read.add(line.toString());
        }
      }
      default -> throw new IllegalArgumentException("cannot read " + what);
    }
    return read;
  }
}
