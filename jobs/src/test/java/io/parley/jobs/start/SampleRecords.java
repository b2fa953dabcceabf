package io.parley.jobs.start;

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
import io.parley.wire.Alert;
import io.parley.wire.AlertType;
import io.parley.wire.ArticleTalks;
import io.parley.wire.DeadLetter;
import io.parley.wire.Delivery;
import io.parley.wire.Proof;
import io.parley.wire.Reason;
import io.parley.wire.Round;
import io.parley.wire.Standing;
import io.parley.wire.TaggedArticle;
import io.parley.wire.Watch;
import java.time.Instant;
import java.util.List;

/** Records with every slot filled, for tests. */
public final class SampleRecords {
  public static final Instant AT = Instant.parse("2025-05-11T15:00:00Z");

  private SampleRecords() {}

  public static TalkMention talk() {
    return new TalkMention(
        TalkStatus.HELD,
        false,
        List.of("IRN", "USA"),
        List.of("OMN"),
        4,
        "indirect talks",
        new Venue("Muscat", "OMN", "the foreign ministry"),
        "2025-05-11",
        "2025-05-11",
        3.0,
        List.of(new Head("Abbas Araghchi", "foreign minister", "IRN")),
        List.of("enrichment"),
        Outcome.PROGRESS,
        new NextRound(NextStatus.BEING_ARRANGED, "2025-05", "Rome"),
        "Iran and the United States held a fourth round of talks in Muscat on Sunday.",
        List.of(new Evidence("round", ArticleField.TEXT, 0, 4, "Iran")));
  }

  /** An article; its text differs with its id, so that no two are copies. */
  public static TaggedArticle tagged(String id, Instant streamTime) {
    String text = "Iran and the United States held round " + id + " of talks in Muscat on Sunday.";
    Article article =
        new Article(
            id,
            "https://news.example/" + id,
            "News",
            "Talks in Muscat " + id,
            text,
            streamTime,
            "A. Reporter",
            "en",
            streamTime);
    EntityMention mention = new EntityMention(ArticleField.TEXT, 0, 4, "Iran", "gazetteer:states");
    List<Entity> entities =
        List.of(
            new Entity(EntityKind.STATE, "IRN", "Iran", null, null, List.of(mention)),
            new Entity(EntityKind.CITY, "muscat", "Muscat", "OMN", null, List.of(mention)),
            new Entity(EntityKind.PLACE, null, "the Gulf", null, null, List.of(mention)),
            new Entity(
                EntityKind.ORGANISATION, "UN", "United Nations", null, null, List.of(mention)),
            new Entity(
                EntityKind.PERSON, null, "Abbas Araghchi", "IRN", "minister", List.of(mention)));
    return new TaggedArticle(
        article,
        new Sketch(new long[] {id.hashCode(), 31L * id.hashCode()}, "reuters", "news"),
        entities,
        List.of(
            new EventMention(
                EventType.TALKS,
                0.9,
                List.of("IRN", "USA"),
                new Evidence("type", ArticleField.TEXT, 0, 4, "Iran"))),
        List.of(talk()),
        List.of("paywall"));
  }

  public static ArticleTalks talks(String id, Instant streamTime) {
    return tagged(id, streamTime).articleTalks();
  }

  public static Round round() {
    TalkMention talk = talk();
    return new Round(
        "r1",
        "t1",
        8,
        TalkStatus.HELD,
        false,
        false,
        "r0",
        Standing.CONFIRMED,
        2,
        "Iran – US",
        talk.parties(),
        talk.mediators(),
        4,
        "indirect talks",
        talk.venue(),
        "Muscat",
        "OMN",
        "2025-05-11",
        "2025-05-11",
        3.0,
        talk.heads(),
        talk.topics(),
        Outcome.PROGRESS,
        talk.nextRound(),
        List.of("a1", "a2"),
        "r3",
        AT,
        AT.plusSeconds(60),
        List.of(proof()),
        "founded by a1");
  }

  public static Alert alert(String id) {
    TalkMention talk = talk();
    return new Alert(
        id,
        1,
        AlertType.NEW,
        "r1.0",
        "r1",
        "t1",
        8,
        "a1",
        AT,
        Standing.CONFIRMED,
        TalkStatus.HELD,
        "Iran – US",
        talk.parties(),
        talk.mediators(),
        4,
        "2025-05-11",
        "2025-05-11",
        "Muscat",
        "OMN",
        "the foreign ministry",
        3.0,
        talk.heads(),
        Outcome.PROGRESS,
        talk.nextRound(),
        "Iran and US <held> a fourth round",
        "Three hours in Muscat & more to come.",
        List.of("city: Muscat"),
        "round 3, Muscat, 26 April",
        List.of(proof()));
  }

  public static Proof proof() {
    return new Proof(
        "status", "held", "They held talks.", "a1", "https://news.example/a1", "News", AT);
  }

  public static Delivery delivery() {
    return new Delivery("r1.1", 1, "r1", "w1", "desk", true, 2, "HTTP 200", AT);
  }

  /** A watch of one channel that hears everything of these parties; of all where none are given. */
  public static DeadLetter deadLetter() {
    return new DeadLetter(
        Reason.NO_TEXT,
        "3 words",
        "parley.articles",
        2,
        17,
        AT,
        5,
        "ab12",
        new byte[] {1, 2, 3, 4, 5},
        "https://news.example/front");
  }

  public static Watch watch(String id, String channel, List<String> parties) {
    return new Watch(id, channel, parties, List.of(), List.of(), List.of(), List.of());
  }
}
