package io.parley.jobs.stories;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.parley.jobs.start.SampleRecords;
import io.parley.wire.TaggedArticle;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class JudgeStoriesTest {
  private static final Instant START = SampleRecords.AT;

  @Test
  void anArticleIsPlacedOnceTheWatermarkHasPassedIt() throws Exception {
    try (var harness = harness()) {
      harness.open();
      harness.processElement(article("a", 0), 0);
      assertEquals(List.of(), harness.extractOutputValues());
      harness.processWatermark(START.toEpochMilli());
      PlacedArticle placed = harness.extractOutputValues().get(0);
      assertEquals("a", placed.placement().articleId());
      assertEquals(START.toEpochMilli() << 10, placed.version());
    }
  }

  @Test
  void theSameDocumentsFollowFromArticlesInAnyOrderAndAcrossARestart() throws Exception {
    List<TaggedArticle> articles = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      articles.add(article("a" + i, i / 2));
    }
    List<String> once = placed(articles, false);
    List<TaggedArticle> backwards = new ArrayList<>(articles);
    java.util.Collections.reverse(backwards);
    assertEquals(once, placed(backwards, false));
    assertEquals(once, placed(articles, true));
    assertEquals(20, new TreeSet<>(once).size());
  }

  @Test
  void aSecondDeliveryIsAnsweredAsTheFirst() throws Exception {
    try (var harness = harness()) {
      harness.open();
      harness.processElement(article("a", 0), 0);
      harness.processWatermark(START.toEpochMilli() + 10);
      harness.processElement(article("a", 0), 0);
      List<PlacedArticle> placed = harness.extractOutputValues();
      assertEquals(2, placed.size());
      assertEquals(placed.get(0).placement(), placed.get(1).placement());
      assertTrue(placed.get(1).version() > placed.get(0).version());
    }
  }

  @Test
  void nothingIsLeftOfALanguageThatWentQuiet() throws Exception {
    try (var harness = harness()) {
      harness.open();
      harness.setProcessingTime(0);
      for (int i = 0; i < 50; i++) {
        harness.processElement(article("a" + i, i * 600), 0);
        harness.processWatermark(START.plusSeconds(i * 600L).toEpochMilli());
      }
      assertTrue(harness.numKeyedStateEntries() > 0);
      harness.processWatermark(START.plus(Duration.ofDays(10)).toEpochMilli());
      assertEquals(50, harness.extractOutputValues().size());
      assertEquals(0, harness.numKeyedStateEntries());
      assertEquals(0, harness.numEventTimeTimers());
      assertEquals(0, harness.numProcessingTimeTimers());
    }
  }

  private static List<String> placed(List<TaggedArticle> articles, boolean restart)
      throws Exception {
    List<String> lines = new ArrayList<>();
    OperatorSubtaskState state = null;
    int from = 0;
    int until = restart ? articles.size() / 2 : articles.size();
    while (from < articles.size()) {
      try (var harness = harness()) {
        if (state != null) {
          harness.initializeState(state);
        }
        harness.open();
        for (TaggedArticle article : articles.subList(from, until)) {
          harness.processElement(article, 0);
        }
        if (until == articles.size()) {
          harness.processWatermark(START.plusSeconds(3600).toEpochMilli());
        } else {
          harness.processWatermark(START.plusSeconds(2).toEpochMilli());
        }
        for (PlacedArticle placed : harness.extractOutputValues()) {
          lines.add(placed.placement() + " " + placed.version());
        }
        state = harness.snapshot(1, 1);
      }
      from = until;
      until = articles.size();
    }
    return lines;
  }

  private static TaggedArticle article(String id, long seconds) {
    return SampleRecords.tagged(id, START.plusSeconds(seconds));
  }

  private static KeyedOneInputStreamOperatorTestHarness<String, TaggedArticle, PlacedArticle>
      harness() throws Exception {
    return new KeyedOneInputStreamOperatorTestHarness<>(
        new KeyedProcessOperator<>(new JudgeStories(2000)),
        tagged -> tagged.article().language(),
        Types.STRING);
  }
}
