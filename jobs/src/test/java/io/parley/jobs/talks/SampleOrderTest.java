package io.parley.jobs.talks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.parley.event.Tagger;
import io.parley.event.Tagging;
import io.parley.intake.ArticleReader;
import io.parley.intake.CrawlClock;
import io.parley.intake.CrawledPages;
import io.parley.jobs.sample.RoundTable;
import io.parley.jobs.sample.SamplePages;
import io.parley.likeness.Sketcher;
import io.parley.model.Article;
import io.parley.talks.Growth;
import io.parley.talks.HeapStore;
import io.parley.talks.LedgerLimits;
import io.parley.talks.TalksLedger;
import io.parley.wire.ArticleTalks;
import io.parley.wire.Rejected;
import io.parley.wire.TaggedArticle;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The sample's own talks, as the tagger finds them, in other orders of arrival. */
class SampleOrderTest {
  private static final int ORDERS = 200;

  @Test
  void anyOrderOfTheSampleEndsInOneTableAndTellsOfTheSameRounds() throws Exception {
    List<ArticleTalks> talks = talks();
    RoundTable inOrder = follow(talks);
    assertTrue(inOrder.told().size() >= 5, () -> "told of " + inOrder.told());

    for (int seed = 0; seed < ORDERS; seed++) {
      List<ArticleTalks> shuffled = new ArrayList<>(talks);
      Collections.shuffle(shuffled, new Random(seed));
      RoundTable other = follow(shuffled);

      assertEquals(inOrder.lines(), other.lines(), "order " + seed);
      assertEquals(inOrder.told(), other.told(), "order " + seed);
    }
  }

  private static RoundTable follow(List<ArticleTalks> talks) {
    TalksLedger ledger = TalksLedger.open(new HeapStore(), LedgerLimits.DEFAULT);
    RoundTable table = new RoundTable();
    for (int i = 0; i < talks.size(); i++) {
      Growth growth = ledger.accept(talks.get(i), i);
      growth.rounds().forEach(table::add);
      growth.alerts().forEach(table::add);
    }
    return table;
  }

  private static List<ArticleTalks> talks() throws Exception {
    ArticleReader reader = new ArticleReader();
    Tagger tagger = Tagger.create();
    Sketcher sketcher = Sketcher.create();
    CrawlClock clock = new CrawlClock(Instant.parse("2026-01-01T00:00:00Z"));
    List<ArticleTalks> talks = new ArrayList<>();
    for (String line : SamplePages.all()) {
      byte[] page = line.getBytes(StandardCharsets.UTF_8);
      Instant at = Instant.ofEpochMilli(clock.at(page));
      Article article;
      try {
        article = reader.read(CrawledPages.parse(page), at).article();
      } catch (Rejected e) {
        continue; // the sample has four pages that are no article
      }
      Tagging tagging = tagger.tag(article);
      if (!tagging.talks().isEmpty()) {
        talks.add(
            new TaggedArticle(
                    article,
                    sketcher.sketch(article),
                    tagging.entities(),
                    tagging.events(),
                    tagging.talks(),
                    tagging.flags())
                .articleTalks());
      }
    }
    return talks;
  }
}
