package io.parley.talks;

import io.parley.wire.ArticleTalks;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Articles in other orders of arrival. As a program, {@code Orders [SEEDS]}, it counts how many
 * different tables of rounds the development sets end in.
 */
final class Orders {
  private Orders() {}

  /** All in one day, in any order: an archive crawled at once. */
  static List<ArticleTalks> shuffled(List<ArticleTalks> articles, long seed) {
    List<ArticleTalks> shuffled = new ArrayList<>(articles);
    Collections.shuffle(shuffled, new Random(seed));
    Instant start = Instant.parse("2026-01-01T00:00:00Z");
    List<ArticleTalks> timed = new ArrayList<>();
    for (int i = 0; i < shuffled.size(); i++) {
      timed.add(at(shuffled.get(i), start.plus(Duration.ofMinutes(i))));
    }
    return timed;
  }

  /** Each as late as it happens, up to a number of days. */
  static List<ArticleTalks> delayed(List<ArticleTalks> articles, long seed, int days) {
    Random random = new Random(seed);
    List<ArticleTalks> timed = new ArrayList<>();
    for (ArticleTalks article : articles) {
      timed.add(at(article, article.streamTime().plusSeconds(random.nextInt(days * 86_400))));
    }
    timed.sort(Comparator.comparing(ArticleTalks::streamTime));
    return timed;
  }

  private static ArticleTalks at(ArticleTalks a, Instant streamTime) {
    return new ArticleTalks(
        a.articleId(),
        a.url(),
        a.source(),
        a.title(),
        a.publishedAt(),
        streamTime,
        a.sketch(),
        a.talks(),
        a.withdrawn());
  }

  public static void main(String[] args) {
    int seeds = args.length > 0 ? Integer.parseInt(args[0]) : 50;
    List<ArticleTalks> articles =
        GoldSet.development().articles().stream().map(GoldSet.Labelled::talks).toList();
    List<String> inOrder = GoldTable.of(GoldRun.of(articles).table());
    for (String kind : List.of("shuffled", "delayed")) {
      Map<List<String>, Integer> tables = new HashMap<>();
      for (int seed = 1; seed <= seeds; seed++) {
        List<ArticleTalks> other =
            kind.equals("shuffled") ? shuffled(articles, seed) : delayed(articles, seed, 10);
        tables.merge(GoldTable.of(GoldRun.of(other).table()), 1, Integer::sum);
      }
      System.out.println(
          kind
              + ": "
              + seeds
              + " orders, "
              + tables.size()
              + " tables; as in order: "
              + tables.getOrDefault(inOrder, 0));
    }
  }
}
