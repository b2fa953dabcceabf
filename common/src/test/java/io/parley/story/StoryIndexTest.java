package io.parley.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StoryIndexTest {
  private record Added(String story, long number, News news) {}

  private final Random random = new Random(23);

  @Test
  void afterAnyComingAndGoingItFindsWhatANewOneOverTheSameArticlesFinds() {
    CommonWords common = CommonWords.load();
    StoryIndex index = new StoryIndex(common);
    Deque<Added> window = new ArrayDeque<>();
    int found = 0;
    for (int i = 1; i <= 20_000; i++) {
      // A burst of stories, then few: terms lose their lists and get them back.
      int most = i < 9_000 ? 6_000 : 900;
      while (window.size() >= most) {
        Added old = window.removeFirst();
        index.remove(old.story(), old.number(), old.news());
      }
      Added added = new Added("s" + (i - random.nextInt(30)), i, news());
      index.add(added.story(), added.number(), added.news());
      window.add(added);
      if (i % 1_000 == 0) {
        StoryIndex anew = new StoryIndex(common);
        window.forEach(each -> anew.add(each.story(), each.number(), each.news()));
        for (int ask = 0; ask < 20; ask++) {
          News news = news();
          List<String> stories = ids(index.candidates(news));
          assertEquals(ids(anew.candidates(news)), stories);
          found += stories.size();
        }
      }
    }
    assertTrue(found > 1_000, "found " + found);
  }

  private static List<String> ids(List<Exemplars> stories) {
    return stories.stream().map(Exemplars::storyId).toList();
  }

  /** A dozen words of two hundred, some of them in most articles. */
  private News news() {
    int[] terms =
        random.ints(12).map(i -> 1 + (int) (200 * Math.pow(random.nextDouble(), 2))).toArray();
    terms = Arrays.stream(terms).distinct().sorted().toArray();
    float[] words = new float[terms.length];
    Arrays.fill(words, (float) (1 / Math.sqrt(terms.length)));
    return new News(terms, words, new float[terms.length], List.of(), List.of(), null);
  }
}
