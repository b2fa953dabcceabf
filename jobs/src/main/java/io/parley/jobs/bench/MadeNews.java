package io.parley.jobs.bench;

import io.parley.likeness.Sketcher;
import io.parley.model.Article;
import io.parley.wire.TaggedArticle;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/**
 * An endless seeded stream of made-up articles for the judge: stories of a few words of their own
 * among common ones, a third of the articles copies of an earlier one, seven articles a second.
 */
final class MadeNews {
  private static final int WORDS = 30_000;
  private static final int RECENT = 256;
  private static final long MILLIS_APART = 143;

  private final Random random = new Random(5);
  private final String[] recent = new String[RECENT];
  private long number;

  /** The next article, without a sketch. */
  Article next() {
    int slot = random.nextInt(RECENT);
    String text = recent[slot];
    if (text == null || random.nextInt(3) > 0) {
      text = text(random.nextInt(2_000) + (int) (number / 5_000) * 50);
      recent[slot] = text;
    }
    number++;
    Instant at = Instant.ofEpochMilli(1_700_000_000_000L + number * MILLIS_APART);
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

  static TaggedArticle tagged(Article article, Sketcher sketcher) {
    return new TaggedArticle(
        article, sketcher.sketch(article), List.of(), List.of(), List.of(), List.of());
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
