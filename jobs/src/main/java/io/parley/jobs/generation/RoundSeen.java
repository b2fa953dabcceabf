package io.parley.jobs.generation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A round as a reader of the index sees it.
 *
 * @param shown true where dashboards show it: neither pending nor withdrawn
 * @param sameAs the round it proved to be; null where it did not
 * @param said status, parties, number, days and place in one line
 * @param articles ids of the articles that tell of it
 * @param last stream time of the last of them
 */
record RoundSeen(
    String id,
    boolean shown,
    @Nullable String sameAs,
    String said,
    Set<String> articles,
    Instant last) {
  static RoundSeen of(JsonNode document) {
    Set<String> articles = new TreeSet<>();
    document.path("article_ids").forEach(article -> articles.add(article.asText()));
    JsonNode sameAs = document.path("same_as");
    return new RoundSeen(
        document.path("round_id").asText(),
        !document.path("pending").asBoolean() && !document.path("withdrawn").asBoolean(),
        sameAs.isTextual() ? sameAs.textValue() : null,
        said(document),
        articles,
        Instant.parse(document.path("last_reported_at").asText("1970-01-01T00:00:00Z")));
  }

  private static String said(JsonNode document) {
    StringBuilder line = new StringBuilder();
    document
        .path("parties")
        .forEach(party -> line.append(line.isEmpty() ? "" : "-").append(party.asText()));
    for (String field : new String[] {"ordinal", "status", "start", "end", "city", "outcome"}) {
      String text = document.path(field).asText("");
      if (!text.isEmpty() && !text.equals("null")) {
        line.append(' ').append(field.equals("ordinal") ? "#" : "").append(text);
      }
    }
    return line.toString();
  }
}
