package io.parley.jobs.stories;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.parley.jobs.start.SampleRecords;
import io.parley.model.Article;
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

  @Test
  void theLastArticleOfAQuietNightIsPlacedAfterTheQuietTime() throws Exception {
    try (var harness = harness()) {
      harness.open();
      harness.setProcessingTime(0);
      harness.processElement(article("a", 0), 0);
      harness.setProcessingTime(1_999);
      assertEquals(List.of(), harness.extractOutputValues());
      harness.setProcessingTime(2_000);
      assertEquals("a", harness.extractOutputValues().get(0).placement().articleId());
    }
  }

  @Test
  void anArticleThatComesLateIsPlacedAtOnceAndCounted() throws Exception {
    JudgeStories judge = new JudgeStories(2_000);
    try (var harness = harness(judge)) {
      harness.open();
      harness.processElement(article("a", 600), 0);
      harness.processWatermark(START.plusSeconds(600).toEpochMilli());
      harness.processElement(article("late", 60), 0);
      List<PlacedArticle> placed = harness.extractOutputValues();
      assertEquals("late", placed.get(1).placement().articleId());
      assertTrue(placed.get(1).version() > placed.get(0).version());
      assertEquals(1, judge.late());
      harness.processWatermark(START.plus(Duration.ofDays(10)).toEpochMilli());
      assertEquals(0, harness.numKeyedStateEntries());
    }
  }

  /** Copies of one wire within an hour; all that is kept of each is its name and its place. */
  @Test
  void ofABurstOfCopiesOnlyTheNamesAreKept() throws Exception {
    try (var harness = harness()) {
      harness.open();
      TaggedArticle wire = new MadeStream(1).articles(1).get(0);
      harness.processElement(as(wire, "wire", 0), 0);
      harness.processWatermark(START.toEpochMilli());
      long one = harness.snapshot(1, 1).getStateSize();
      int copies = 5_000;
      for (int i = 0; i < copies; i++) {
        harness.processElement(as(wire, "copy" + i, 1 + i * 3_600L / copies), 0);
        if (i % 100 == 99) {
          harness.processWatermark(START.plusSeconds(i * 3_600L / copies).toEpochMilli());
        }
      }
      harness.processWatermark(START.plusSeconds(4_000).toEpochMilli());
      long all = harness.snapshot(2, 2).getStateSize();
      List<PlacedArticle> placed = harness.extractOutputValues();
      assertEquals(copies + 1, placed.size());
      for (PlacedArticle copy : placed.subList(1, copies)) {
        assertEquals("wire", copy.placement().duplicateOf());
      }
      assertTrue((all - one) / copies < 150, (all - one) / copies + " bytes a copy");
    }
  }

  private static TaggedArticle as(TaggedArticle wire, String id, long seconds) {
    Article a = wire.article();
    Instant at = START.plusSeconds(seconds);
    return new TaggedArticle(
        new Article(id, "https://" + id + ".example/", id, id, a.text(), at, null, "en", at),
        wire.sketch(),
        wire.entities(),
        wire.events(),
        wire.talks(),
        List.of());
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
    return harness(new JudgeStories(2_000));
  }

  private static KeyedOneInputStreamOperatorTestHarness<String, TaggedArticle, PlacedArticle>
      harness(JudgeStories judge) throws Exception {
    return new KeyedOneInputStreamOperatorTestHarness<>(
        new KeyedProcessOperator<>(judge), tagged -> tagged.article().language(), Types.STRING);
  }
}
