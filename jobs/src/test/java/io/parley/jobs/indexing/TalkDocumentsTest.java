package io.parley.jobs.indexing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.jobs.elastic.IndexAction;
import io.parley.jobs.elastic.Mappings;
import io.parley.jobs.settings.ElasticSettings;
import io.parley.jobs.settings.Settings;
import io.parley.jobs.start.SampleRecords;
import io.parley.wire.Json;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TalkDocumentsTest {
  private static final ElasticSettings ELASTIC = Settings.defaults().elastic();
  private static final Instant NOW = Instant.parse("2025-05-12T00:00:00Z");

  @Test
  void everyFieldOfADocumentIsInItsMappingAndEveryFieldOfTheMappingIsWritten() throws Exception {
    for (IndexAction action :
        List.of(
            TalkDocuments.of(SampleRecords.round(), ELASTIC, NOW),
            TalkDocuments.of(SampleRecords.alert("r1.1"), ELASTIC, NOW),
            TalkDocuments.of(SampleRecords.delivery(), ELASTIC, NOW),
            TalkDocuments.of(SampleRecords.deadLetter(), ELASTIC, NOW))) {
      Mappings.assertCovered(action);
      Mappings.assertAllUsed(
          action,
          action.index().matches(".*-(deliveries|deadletters)-g1") ? Set.of("detail") : Set.of());
    }
  }

  @Test
  void aRoundIsFlatForKibana() throws Exception {
    IndexAction action = TalkDocuments.of(SampleRecords.round(), ELASTIC, NOW);
    assertEquals("parley-rounds-g1", action.index());
    assertEquals("r1", action.id());
    assertEquals(8, action.version());
    JsonNode document = Json.mapper().readTree(action.json());
    assertEquals("2025-05-11T00:00:00Z", document.path("@timestamp").asText());
    assertEquals("[\"IRN-USA\"]", document.path("pairs").toString());
    assertEquals("held", document.path("status").asText());
    assertEquals("confirmed", document.path("standing").asText());
    assertEquals(4, document.path("ordinal").asInt());
    assertEquals("2025-05", document.path("next_start").asText());
    assertEquals("r1", document.path("detail").path("round_id").asText());
  }
}
