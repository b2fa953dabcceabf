package io.parley.jobs.stories;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.parley.jobs.elastic.IndexAction;
import io.parley.jobs.elastic.Mappings;
import io.parley.jobs.settings.ElasticSettings;
import io.parley.jobs.settings.Settings;
import io.parley.jobs.start.SampleRecords;
import io.parley.story.HeapStoryStore;
import io.parley.story.Placement;
import io.parley.story.StoryJudge;
import io.parley.wire.Json;
import io.parley.wire.TaggedArticle;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StoryDocumentsTest {
  private static final ElasticSettings ELASTIC = Settings.defaults().elastic();

  @Test
  void everyFieldOfADocumentIsInItsMappingAndEveryFieldOfTheMappingIsWritten() throws Exception {
    List<IndexAction> actions = actions(true);
    assertEquals(
        List.of("parley-articles-g1", "parley-events-g1", "parley-stories-g1"),
        actions.stream().map(IndexAction::index).toList());
    for (IndexAction action : actions) {
      Mappings.assertCovered(action);
    }
    Mappings.assertAllUsed(actions.get(0), Set.of());
    Mappings.assertAllUsed(actions.get(1), Set.of("detail"));
    Mappings.assertAllUsed(actions.get(2), Set.of());
  }

  @Test
  void anArticleIsFlatForKibana() throws Exception {
    JsonNode article = Json.mapper().readTree(actions(false).get(0).json());
    assertEquals("[\"IRN-USA\"]", article.path("pairs").toString());
    assertEquals("[\"IRN\",\"OMN\"]", article.path("countries").toString());
    assertEquals("[\"talks\"]", article.path("event_types").toString());
    assertEquals("[\"CONSULT\"]", article.path("plover").toString());
    assertEquals("[\"held\"]", article.path("talk_statuses").toString());
    assertEquals("news.example", article.path("domain").asText());
    assertEquals(false, article.path("copy").asBoolean());
  }

  private static List<IndexAction> actions(boolean copy) {
    TaggedArticle tagged = SampleRecords.tagged("a1", SampleRecords.AT);
    StoryJudge judge = new StoryJudge(new HeapStoryStore());
    Placement placement = judge.place(tagged);
    return StoryDocuments.of(
        new PlacedArticle(
            tagged,
            copy ? new Placement("a1", placement.storyId(), "a0", false) : placement,
            judge.document(placement.storyId()),
            7),
        ELASTIC,
        Instant.parse("2025-05-12T00:00:00Z"));
  }
}
