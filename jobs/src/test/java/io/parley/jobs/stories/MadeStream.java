package io.parley.jobs.stories;

import io.parley.jobs.start.SampleRecords;
import io.parley.likeness.Sketcher;
import io.parley.model.Article;
import io.parley.model.TalkMention;
import io.parley.wire.TaggedArticle;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A seeded stream of reports, rewrites, copies and next rounds in three languages, some in the same
 * second.
 */
final class MadeStream {
  private static final String[] PLACES = {"Oslo", "Lima", "Bergen", "Cusco", "Quito", "Turku"};
  private static final String[] MATTERS = {"anchovy", "herring", "squid", "mackerel", "salmon"};
  private static final String[] LANGUAGES = {"en", "en", "fr", "de"};

  private final Random random;
  private final Sketcher sketcher = Sketcher.create();
  private final List<Article> recent = new ArrayList<>();
  private Instant at = SampleRecords.AT;

  MadeStream(long seed) {
    random = new Random(seed);
  }

  List<TaggedArticle> articles(int many) {
    List<TaggedArticle> articles = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      at = at.plusMillis(random.nextInt(3) == 0 ? random.nextInt(400) : random.nextInt(3_600_000));
      Article article = article("a" + i);
      recent.add(article);
      if (recent.size() > 40) {
        recent.remove(0);
      }
      TaggedArticle sample = SampleRecords.tagged("x", at);
      articles.add(
          new TaggedArticle(
              article,
              sketcher.sketch(article),
              random.nextBoolean() ? sample.entities() : List.of(),
              random.nextBoolean() ? sample.events() : List.of(),
              random.nextInt(3) == 0 ? List.of(round(1 + random.nextInt(3))) : List.of(),
              List.of()));
    }
    return articles;
  }

  private Article article(String id) {
    String language = LANGUAGES[random.nextInt(LANGUAGES.length)];
    Article copied =
        recent.isEmpty() || random.nextInt(3) > 0
            ? null
            : recent.get(random.nextInt(recent.size()));
    if (copied != null) {
      return named(id, copied.language(), "Again: " + copied.title(), copied.text());
    }
    String place = PLACES[random.nextInt(PLACES.length)];
    String matter = MATTERS[random.nextInt(MATTERS.length)];
    String text =
        "Envoys of Norway and Peru closed talks on "
            + matter
            + " quotas in "
            + place
            + " without a deal on day "
            + random.nextInt(20)
            + ". Kari Dahl, who led the side of Norway, spoke of "
            + random.nextInt(90)
            + " boats and of hope in "
            + place
            + ". Quotas of "
            + matter
            + " have been disputed since the shoals moved north by "
            + random.nextInt(50)
            + " miles.";
    return named(id, language, matter + " talks in " + place, text);
  }

  private Article named(String id, String language, String title, String text) {
    String paper = "Paper " + random.nextInt(30);
    return new Article(
        id, "https://news.example/" + id, paper, title, text, at, null, language, at);
  }

  private static TalkMention round(int ordinal) {
    TalkMention talk = SampleRecords.talk();
    return new TalkMention(
        talk.status(),
        false,
        List.of("NOR", "PER"),
        List.of(),
        ordinal,
        null,
        talk.venue(),
        null,
        null,
        null,
        List.of(),
        List.of(),
        null,
        talk.nextRound(),
        "",
        List.of());
  }
}
