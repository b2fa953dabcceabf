package io.parley.jobs.bench;

import io.parley.likeness.Sketcher;
import io.parley.model.Article;
import io.parley.model.ArticleField;
import io.parley.model.Entity;
import io.parley.model.EntityKind;
import io.parley.model.EntityMention;
import io.parley.model.EventMention;
import io.parley.model.EventType;
import io.parley.model.Evidence;
import io.parley.wire.TaggedArticle;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * An endless seeded stream of made-up articles for the judge: stories of a few words of their own
 * among common ones, a third of the articles copies of an earlier one.
 */
final class MadeNews {
  private static final int WORDS = 30_000;
  private static final int RECENT = 256;

  /** Seven articles a second. */
  private static final long MILLIS_APART = 143;

  private final Random random = new Random(5);
  private final String[] recent = new String[RECENT];
  private final int[] storyOf = new int[RECENT];
  private int story;
  private final long millisApart;
  private long number;

  MadeNews() {
    this(MILLIS_APART);
  }

  MadeNews(long millisApart) {
    this.millisApart = millisApart;
  }

  /** The next article, without a sketch. */
  Article next() {
    int slot = random.nextInt(RECENT);
    String text = recent[slot];
    if (text == null || random.nextInt(3) > 0) {
      storyOf[slot] = random.nextInt(2_000) + (int) (number / 5_000) * 50;
      text = text(storyOf[slot]);
      recent[slot] = text;
    }
    story = storyOf[slot];
    number++;
    Instant at = Instant.ofEpochMilli(1_700_000_000_000L + number * millisApart);
    return new Article(
        "m" + number,
        "https://made.example/" + number,
        "Paper " + number % 500,
        text.substring(0, 60),
        text,
        at,
        null,
        "en",
        at);
  }

  /** The story of what {@link #next} gave last. */
  int story() {
    return story;
  }

  /** What {@link #next} gave last, tagged. */
  TaggedArticle tagged(Article article, Sketcher sketcher) {
    return tagged(article, story, sketcher);
  }

  /** An article with two states of its story's and an event or two. */
  static TaggedArticle tagged(Article article, int story, Sketcher sketcher) {
    EventType[] types = EventType.values();
    List<EventMention> events = new ArrayList<>();
    for (int i = 0; i <= (article.id().hashCode() & 1); i++) {
      EventType type = types[(story + i * 5) % types.length];
      events.add(
          new EventMention(type, 1, List.of(), new Evidence("type", ArticleField.TEXT, 0, 20, "")));
    }
    return new TaggedArticle(
        article,
        sketcher.sketch(article),
        List.of(state("A" + story % 97), state("B" + story % 13)),
        events,
        List.of(),
        List.of());
  }

  private static Entity state(String id) {
    return new Entity(
        EntityKind.STATE,
        id,
        id,
        null,
        null,
        List.of(new EntityMention(ArticleField.TEXT, 0, id.length(), id, "made")));
  }

  /** Twenty sentences of twenty words. */
  private String text(int story) {
    StringBuilder out = new StringBuilder(3_000);
    for (int sentence = 0; sentence < 20; sentence++) {
      for (int i = 0; i < 20; i++) {
        int word =
            random.nextInt(4) == 0
                ? story * 31 + random.nextInt(12)
                : (int) (WORDS * Math.pow(random.nextDouble(), 4));
        String form = Integer.toString(word + 46_656, 36).replace('0', 'o').replace('1', 'l');
        out.append(i == 0 || word % 7 == 0 ? Character.toUpperCase(form.charAt(0)) : form.charAt(0))
            .append(form, 1, form.length())
            .append(i == 19 ? ". " : " ");
      }
    }
    return out.toString();
  }
}
