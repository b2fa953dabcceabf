package io.parley.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.parley.likeness.Sketcher;
import io.parley.model.Article;
import io.parley.model.NextRound;
import io.parley.model.TalkMention;
import io.parley.model.TalkStatus;
import io.parley.model.Venue;
import io.parley.wire.TaggedArticle;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StoryJudgeTest {
  private static final Instant START = Instant.parse("2031-05-02T08:00:00Z");
  private final Sketcher sketcher = Sketcher.create();

  private TaggedArticle article(String id, Duration after, String title, String text) {
    return article(id, after, title, text, List.of());
  }

  private TaggedArticle article(
      String id, Duration after, String title, String text, List<TalkMention> talks) {
    Article article =
        new Article(
            id,
            "https://paper-" + id + ".example/",
            "Paper " + id,
            title,
            text,
            null,
            null,
            "en",
            START.plus(after));
    return new TaggedArticle(
        article, sketcher.sketch(article), List.of(), List.of(), talks, List.of());
  }

  private static TalkMention round(int ordinal, String day) {
    return new TalkMention(
        TalkStatus.HELD,
        false,
        List.of("NOR", "PER"),
        List.of(),
        ordinal,
        null,
        Venue.UNSAID,
        day,
        day,
        null,
        List.of(),
        List.of(),
        null,
        NextRound.UNSAID,
        "",
        List.of());
  }

  private static String report(String place, String fish) {
    return "Envoys of Norway and Peru closed talks on "
        + fish
        + " quotas in "
        + place
        + " without a deal. Kari Dahl, who led the Norwegian side, said a boat length was gained."
        + " Quotas have been disputed since the shoals moved.";
  }

  @Test
  void aRewriteJoinsTheStoryAndOtherNewsOpensItsOwn() {
    StoryJudge judge = new StoryJudge(new HeapStoryStore());
    Placement first =
        judge.place(
            article(
                "1", Duration.ZERO, "Norway, Peru close anchovy talks", report("Oslo", "anchovy")));
    Placement rewrite =
        judge.place(
            article(
                "2",
                Duration.ofHours(3),
                "No anchovy deal for Norway and Peru in Oslo",
                "In Oslo the anchovy quotas stayed open when Kari Dahl and the envoys of Peru and"
                    + " Norway rose from their talks."));
    Placement other =
        judge.place(
            article(
                "3",
                Duration.ofHours(4),
                "Storm closes Lisbon airport",
                "A storm from the Atlantic shut the runway of Lisbon and felled trees in Sintra."));
    assertTrue(first.opened());
    assertEquals(first.storyId(), rewrite.storyId());
    assertNull(rewrite.duplicateOf());
    assertNotEquals(first.storyId(), other.storyId());
    StoryDocument document = Objects.requireNonNull(judge.document(first.storyId()));
    assertEquals(2, document.articles());
    assertEquals(2, document.origins());
  }

  @Test
  void theNextRoundIsAnotherStoryHoweverLikeItReads() {
    StoryJudge judge = new StoryJudge(new HeapStoryStore());
    String title = "Norway, Peru close anchovy talks";
    Placement first =
        judge.place(
            article(
                "1",
                Duration.ZERO,
                title,
                report("Oslo", "anchovy"),
                List.of(round(1, "2031-05-02"))));
    Placement second =
        judge.place(
            article(
                "2",
                Duration.ofHours(50),
                title,
                report("Lima", "anchovy"),
                List.of(round(2, "2031-05-04"))));
    assertNotEquals(first.storyId(), second.storyId());
  }

  @Test
  void aBurstOfCopiesNamesTheOneOriginalAndKeepsOnlyTheirNames() {
    HeapStoryStore store = new HeapStoryStore();
    StoryJudge judge = new StoryJudge(store);
    String text = report("Oslo", "anchovy");
    Placement first = judge.place(article("0", Duration.ZERO, "Norway, Peru close talks", text));
    for (int i = 1; i <= 5_000; i++) {
      Placement copy =
          judge.place(article("c" + i, Duration.ofMillis(700L * i), "Talks close " + i, text));
      assertEquals("0", copy.duplicateOf());
      assertEquals(first.storyId(), copy.storyId());
    }
    long kept = 0;
    for (KeptArticle article : store.articles()) {
      kept += article.sketch().sentences().length + (article.news() == null ? 0 : 1);
    }
    assertEquals(
        1 + sketcher.sketch(article("0", Duration.ZERO, "", text).article()).sentences().length,
        kept);
    StoryDocument document = Objects.requireNonNull(judge.document(first.storyId()));
    assertEquals(5_001, document.articles());
    assertEquals(5_000, document.copies());
    assertEquals(1, document.origins());
  }

  @Test
  void anArticleThatComesAgainIsAnsweredAsBeforeAndChangesNothing() {
    StoryJudge judge = new StoryJudge(new HeapStoryStore());
    TaggedArticle article = article("1", Duration.ZERO, "Talks close", report("Oslo", "anchovy"));
    Placement first = judge.place(article);
    assertEquals(first, judge.place(article));
    assertEquals(1, Objects.requireNonNull(judge.document(first.storyId())).articles());
  }

  @Test
  void aQuietStoryClosesAfterTheWindowAndItsStateEmpties() {
    HeapStoryStore store = new HeapStoryStore();
    StoryJudge judge = new StoryJudge(store);
    String text = report("Oslo", "anchovy");
    Placement first = judge.place(article("1", Duration.ZERO, "Talks close", text));
    judge.place(article("2", Duration.ofHours(1), "Talks close", text));
    judge.expire(START.plus(Duration.ofHours(72)));
    assertFalse(store.isEmpty());
    judge.expire(START.plus(Duration.ofHours(73)).plusMillis(1));
    assertTrue(store.isEmpty());
    assertNull(judge.document(first.storyId()));
    assertTrue(judge.place(article("3", Duration.ofHours(74), "Talks close", text)).opened());
  }

  @Test
  void aJudgeMadeAnewFromItsStoreAfterEachArticleDecidesTheSame() {
    List<TaggedArticle> stream = stream(300);
    StoryJudge steady = new StoryJudge(new HeapStoryStore());
    HeapStoryStore store = new HeapStoryStore();
    List<Placement> once = new ArrayList<>();
    List<Placement> again = new ArrayList<>();
    for (TaggedArticle article : stream) {
      once.add(steady.place(article));
      again.add(new StoryJudge(store).place(article));
    }
    assertEquals(once, again);
    assertTrue(once.stream().anyMatch(p -> p.duplicateOf() != null));
    assertTrue(once.stream().anyMatch(p -> !p.opened() && p.duplicateOf() == null));
  }

  @Test
  void theTitleIsThatOfTheArticleMostLikeTheWholeStory() {
    StoryJudge judge = new StoryJudge(new HeapStoryStore());
    Placement first =
        judge.place(
            article(
                "1",
                Duration.ZERO,
                "Anchovy talks of Norway and Peru close, and other news of the day",
                report("Oslo", "anchovy")
                    + " Elsewhere a bridge in Porto was painted blue and a bakery won a prize."));
    for (int i = 2; i < 6; i++) {
      judge.place(
          article(
              "" + i,
              Duration.ofHours(i),
              "Norway, Peru close anchovy talks in Oslo",
              "Anchovy quotas of Norway and Peru stayed open in Oslo, boat "
                  + i
                  + ", as envoys closed talks. Kari Dahl led the Norwegian side number "
                  + i
                  + " without a deal on anchovy."));
    }
    StoryDocument document = Objects.requireNonNull(judge.document(first.storyId()));
    assertEquals("Norway, Peru close anchovy talks in Oslo", document.title());
    assertNotEquals("1", document.centralArticle());
  }

  @Test
  void aStoryNamesTheRoundsItSpeaksOfOnceEach() {
    StoryJudge judge = new StoryJudge(new HeapStoryStore());
    String title = "Norway, Peru close anchovy talks";
    Placement first =
        judge.place(
            article(
                "1",
                Duration.ZERO,
                title,
                report("Oslo", "anchovy"),
                List.of(round(2, "2031-05-02"))));
    judge.place(
        article(
            "2",
            Duration.ofHours(1),
            title,
            "No boat was gained, said Kari Dahl. " + report("Oslo", "anchovy").substring(40),
            List.of(round(2, "2031-05-02"))));
    StoryDocument document = Objects.requireNonNull(judge.document(first.storyId()));
    assertEquals(2, document.articles());
    assertEquals(List.of(2), document.rounds().stream().map(RoundSlots::round).toList());
  }

  @Test
  void anArticleThatComesLateJoinsItsStoryAndDoesNotCloseItEarly() {
    HeapStoryStore store = new HeapStoryStore();
    StoryJudge judge = new StoryJudge(store);
    String text = report("Oslo", "anchovy");
    Placement first = judge.place(article("1", Duration.ofHours(10), "Talks close", text));
    Placement late = judge.place(article("2", Duration.ofHours(2), "Talks close", text));
    assertEquals(first.storyId(), late.storyId());
    StoryDocument document = Objects.requireNonNull(judge.document(first.storyId()));
    assertEquals(START.plus(Duration.ofHours(2)), document.firstSeen());
    assertEquals(START.plus(Duration.ofHours(10)), document.lastSeen());
    judge.expire(START.plus(Duration.ofHours(81)));
    assertEquals(document, judge.document(first.storyId()));
    judge.expire(START.plus(Duration.ofHours(83)));
    assertTrue(store.isEmpty());
  }

  /** A seeded stream of reports, rewrites and copies over twelve days. */
  private List<TaggedArticle> stream(int size) {
    Random random = new Random(11);
    String[] places = {"Oslo", "Lima", "Bergen", "Cusco", "Quito", "Turku", "Malmo", "Porto"};
    String[] fish = {"anchovy", "herring", "squid", "mackerel", "salmon"};
    List<TaggedArticle> stream = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      String place = places[random.nextInt(places.length)];
      String kind = fish[random.nextInt(fish.length)];
      String text =
          random.nextBoolean()
              ? report(place, kind)
              : "Word " + i + " from " + place + ": the " + kind + " talks of Norway went on.";
      stream.add(article("s" + i, Duration.ofHours(i), kind + " talks in " + place, text));
    }
    return stream;
  }
}
