package io.parley.wire;

import io.parley.model.Article;
import io.parley.model.ArticleField;
import io.parley.model.Entity;
import io.parley.model.EntityKind;
import io.parley.model.EntityMention;
import io.parley.model.EventMention;
import io.parley.model.EventType;
import io.parley.model.Evidence;
import io.parley.model.Head;
import io.parley.model.NextRound;
import io.parley.model.NextStatus;
import io.parley.model.Outcome;
import io.parley.model.Sketch;
import io.parley.model.TalkMention;
import io.parley.model.TalkStatus;
import io.parley.model.Venue;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** One filled sample of each record that travels. */
final class WireSamples {
  private static final Instant PUBLISHED = Instant.parse("2026-03-05T09:30:00Z");
  private static final Instant ARRIVED = Instant.parse("2026-03-05T09:41:07.125Z");
  private static final String SENTENCE =
      "Norland and Sudmark ended a second round of talks in Geneva on Wednesday.";
  private static final Head HEAD = new Head("Ada Berg", "foreign minister", "NOR");
  private static final Venue VENUE = new Venue("Geneva", "CHE", null);
  private static final NextRound NEXT = new NextRound(NextStatus.AGREED, "2026-04", null);
  private static final Evidence EVIDENCE =
      new Evidence("status", ArticleField.TEXT, 0, SENTENCE.length(), SENTENCE);
  private static final Sketch SKETCH = new Sketch(new long[] {-7, 12}, "REUTERS", "example");
  private static final TalkMention TALK =
      new TalkMention(
          TalkStatus.HELD,
          false,
          List.of("DNK", "NOR"),
          List.of("CHE"),
          2,
          null,
          VENUE,
          "2026-03-04",
          "2026-03-04",
          1.5,
          List.of(HEAD),
          List.of("fishing rights"),
          Outcome.PROGRESS,
          NEXT,
          SENTENCE,
          List.of(EVIDENCE));
  private static final Article ARTICLE =
      new Article(
          "a1",
          "https://paper.example/a1",
          "Paper",
          "Second round ends",
          SENTENCE,
          PUBLISHED,
          null,
          "en",
          ARRIVED);
  private static final Proof PROOF =
      new Proof("status", "held", SENTENCE, "a1", "https://paper.example/a1", "Paper", PUBLISHED);

  private WireSamples() {}

  static List<Object> all() {
    TaggedArticle tagged =
        new TaggedArticle(
            ARTICLE,
            SKETCH,
            List.of(
                new Entity(
                    EntityKind.CITY,
                    "2660646",
                    "Geneva",
                    "CHE",
                    null,
                    List.of(
                        new EntityMention(
                            ArticleField.TEXT, 48, 54, "Geneva", "gazetteer:cities")))),
            List.of(new EventMention(EventType.TALKS, 0.9, List.of("DNK", "NOR"), EVIDENCE)),
            List.of(TALK),
            List.of());
    return List.of(
        new CrawledPage(
            "a1",
            "https://paper.example/a1",
            "<p>x</p>",
            null,
            null,
            "Paper",
            PUBLISHED,
            ARRIVED,
            null,
            "en"),
        tagged,
        tagged.articleTalks(),
        round(),
        alert(),
        new Watch(
            "w1",
            "desk",
            List.of("NOR"),
            List.of("t1"),
            List.of("Geneva"),
            List.of(TalkStatus.UNDER_WAY),
            List.of(AlertType.NEW)),
        new Silence(
            "s1",
            "desk",
            List.of("NOR"),
            List.of("t1"),
            List.of("Geneva"),
            List.of(AlertType.UPDATE),
            ARRIVED,
            "duty desk",
            "known already"),
        new Delivery("al1", 1, "r1", "w1", "desk", true, 2, "200", ARRIVED),
        new DeadLetter(
            Reason.NOT_JSON,
            "unexpected end of input at 1:2",
            "parley.articles",
            3,
            42,
            ARRIVED,
            1,
            "021fb596db81e6d02bf3d2586ee3981fe519f275c0ac9ca76bbcf2ebb4097d96",
            "{".getBytes(StandardCharsets.UTF_8),
            null));
  }

  private static Round round() {
    return new Round(
        "r1",
        "t1",
        43,
        TalkStatus.HELD,
        false,
        false,
        null,
        Standing.CONFIRMED,
        2,
        "Denmark – Norway",
        List.of("DNK", "NOR"),
        List.of("CHE"),
        2,
        null,
        VENUE,
        "Geneva",
        "CHE",
        "2026-03-04",
        "2026-03-04",
        1.5,
        List.of(HEAD),
        List.of("fishing rights"),
        Outcome.PROGRESS,
        NEXT,
        List.of("a1", "a2"),
        "r0",
        ARRIVED,
        ARRIVED,
        List.of(PROOF),
        "founded by a1");
  }

  private static Alert alert() {
    return new Alert(
        "al1",
        2,
        AlertType.UPDATE,
        "al0",
        "r1",
        "t1",
        43,
        "a1",
        ARRIVED,
        Standing.CONFIRMED,
        TalkStatus.HELD,
        "Denmark – Norway",
        List.of("DNK", "NOR"),
        List.of("CHE"),
        2,
        "2026-03-04",
        "2026-03-04",
        "Geneva",
        "CHE",
        null,
        1.5,
        List.of(HEAD),
        Outcome.PROGRESS,
        NEXT,
        "Second round of talks ends in Geneva",
        "Denmark and Norway met.",
        List.of("status: scheduled → held"),
        "Round 1, Oslo, 2026-02-01",
        List.of(PROOF));
  }
}
