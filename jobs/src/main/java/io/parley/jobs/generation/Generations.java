package io.parley.jobs.generation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parley.jobs.elastic.ElasticConnection;
import io.parley.jobs.elastic.Index;
import io.parley.wire.Json;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The generations of rounds that an Elasticsearch holds. */
public final class Generations {
  private static final int PAGE = 1000;

  private Generations() {}

  /**
   * Compares the rounds of two generations.
   *
   * @throws IOException where Elasticsearch does not answer or one of them is missing
   */
  public static Comparison compare(ElasticConnection elastic, int before, int after)
      throws IOException {
    return Comparison.of(rounds(elastic, before), rounds(elastic, after), first(elastic, after));
  }

  private static String index(ElasticConnection elastic, Index kind, int generation) {
    return kind.alias(elastic.settings()) + "-g" + generation;
  }

  private static Collection<RoundSeen> rounds(ElasticConnection elastic, int generation)
      throws IOException {
    String index = index(elastic, Index.ROUNDS, generation);
    elastic.request("POST", "/" + index + "/_refresh", null);
    List<RoundSeen> rounds = new ArrayList<>();
    JsonNode after = Json.mapper().nullNode();
    while (true) {
      ObjectNode search = Json.mapper().createObjectNode();
      search.put("size", PAGE);
      search.putObject("_source").putArray("excludes").add("detail").add("evidence");
      search.putArray("sort").addObject().put("round_id", "asc");
      if (after.isArray()) {
        search.set("search_after", after);
      }
      JsonNode hits =
          elastic.request("POST", "/" + index + "/_search", search.toString()).at("/hits/hits");
      for (JsonNode hit : hits) {
        rounds.add(RoundSeen.of(hit.path("_source")));
        after = hit.path("sort");
      }
      if (hits.size() < PAGE) {
        return rounds;
      }
    }
  }

  /** Stream time of its first article; the end of time where it has none. */
  private static Instant first(ElasticConnection elastic, int generation) throws IOException {
    String index = index(elastic, Index.ARTICLES, generation);
    elastic.request("POST", "/" + index + "/_refresh", null);
    JsonNode oldest =
        elastic
            .request(
                "POST",
                "/" + index + "/_search",
                "{\"size\":1,\"_source\":[\"stream_time\"],\"sort\":[{\"stream_time\":\"asc\"}]}")
            .at("/hits/hits/0/_source/stream_time");
    return oldest.isTextual() ? Instant.parse(oldest.textValue()) : Instant.MAX;
  }
}
