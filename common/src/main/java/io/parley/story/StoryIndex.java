package io.parley.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the stories that are like an article. A cache of the exemplars in the store: adding the
 * same ones in the order of their numbers gives the same answers. Not thread-safe.
 */
final class StoryIndex {
  /** Candidates are sought through the most telling terms only. */
  private static final int PROBES = 32;

  /** Of these the rarest come first, until so many entries have been looked at. */
  private static final int MOST_LOOKED_AT = 1_000;

  private final CommonWords common;
  private final Map<String, Exemplars> byStory = new HashMap<>();
  private final List<@Nullable Exemplars> bySlot = new ArrayList<>();
  private final Candidates candidates = new Candidates();
  private TermIndex terms = new TermIndex(MOST_LOOKED_AT, this::has);
  private int exemplars;

  /** Rarity of an unlisted word by how many exemplars have it, for so many exemplars in all. */
  private final double[] rarities = new double[64];

  private int raritiesOf = -1;

  StoryIndex(CommonWords common) {
    this.common = common;
  }

  void add(String storyId, long number, News news) {
    Exemplars story = byStory.get(storyId);
    if (story == null) {
      story = new Exemplars(storyId);
      byStory.put(storyId, story);
      list(story);
    }
    exemplars++;
    for (int term : news.terms()) {
      terms.add(term, story.slot(), 1, story.count(term) == 0);
    }
    story.add(number, news);
  }

  void remove(String storyId, long number, News news) {
    Exemplars story = byStory.get(storyId);
    if (story == null) {
      return;
    }
    boolean[] last = new boolean[news.terms().length];
    for (int i = 0; i < last.length; i++) {
      last[i] = story.count(news.terms()[i]) == 1;
    }
    if (!story.remove(number)) {
      return;
    }
    exemplars--;
    for (int i = 0; i < last.length; i++) {
      terms.remove(news.terms()[i], last[i]);
    }
    if (story.size() == 0) {
      byStory.remove(storyId);
      bySlot.set(story.slot(), null);
    }
    if (terms.wantsSweep() || bySlot.size() > 2L * byStory.size() + (1 << 16)) {
      sweep();
    }
    for (int term : news.terms()) {
      if (terms.wantsList(term)) {
        terms.relist(term, slotsOf(term));
      }
    }
  }

  private boolean has(int slot, int term) {
    Exemplars story = bySlot.get(slot);
    return story != null && story.count(term) > 0;
  }

  private int[] slotsOf(int term) {
    return IntStream.range(0, bySlot.size()).filter(slot -> has(slot, term)).toArray();
  }

  private void list(Exemplars story) {
    story.listedAt(bySlot.size());
    bySlot.add(story);
  }

  /** Makes the lists anew, without what is dead in them. */
  private void sweep() {
    List<@Nullable Exemplars> before = new ArrayList<>(bySlot);
    bySlot.clear();
    terms = new TermIndex(MOST_LOOKED_AT, this::has);
    for (Exemplars story : before) {
      if (story != null) {
        list(story);
        story.eachTerm((term, count) -> terms.add(term, story.slot(), count, true));
      }
    }
  }

  /** How telling a term is: how rare, by its logarithm (Spärck Jones, 1972), damped. */
  double rarity(int term) {
    double share = common.share(term);
    int having = terms.exemplars(term);
    boolean unlisted = share * Weights.PRIOR_ARTICLES <= Weights.PRIOR_COUNT;
    if (!unlisted || having >= rarities.length) {
      return rarity(having, Math.max(Weights.PRIOR_COUNT, share * Weights.PRIOR_ARTICLES));
    }
    // Most words are in no list and in few articles; the same few numbers come again and again.
    if (raritiesOf != exemplars) {
      Arrays.fill(rarities, 0);
      raritiesOf = exemplars;
    }
    if (rarities[having] == 0) {
      rarities[having] = rarity(having, Weights.PRIOR_COUNT);
    }
    return rarities[having];
  }

  private double rarity(int having, double known) {
    // The article at hand counts too.
    double all = exemplars + 1 + Weights.PRIOR_ARTICLES;
    return Math.pow(Math.log((all + 1) / (having + 1 + known)), Weights.RARITY_POWER);
  }

  /** Stories that share at least two telling terms with an article, in order of age. */
  List<Exemplars> candidates(News news) {
    candidates.begin();
    int left = MOST_LOOKED_AT;
    int[] probes = probes(news);
    int many = 0;
    while (many < probes.length) {
      int term = news.terms()[probes[many]];
      left -= terms.stories(term);
      if (left < 0) {
        break;
      }
      terms.each(term, news.words()[probes[many]], candidates);
      many++;
    }
    return candidates.best(bySlot, news, probes, many);
  }

  /** Places of the most telling terms, those of the fewest stories first. */
  private int[] probes(News news) {
    int[] top = TopTerms.of(news.words(), PROBES);
    long[] order = new long[top.length];
    for (int i = 0; i < top.length; i++) {
      order[i] = (long) terms.stories(news.terms()[top[i]]) << 32 | top[i];
    }
    Arrays.sort(order);
    for (int i = 0; i < top.length; i++) {
      top[i] = (int) order[i];
    }
    return top;
  }

  /** True where one exemplar of a story is more like all of them together than another is. */
  boolean moreCentral(String storyId, News news, News than) {
    Exemplars story = byStory.get(storyId);
    return story != null
        && story.likeness(news, Weights.NAME_SHARE) > story.likeness(than, Weights.NAME_SHARE);
  }

  /** How like an article is to a story, over the bar that a story of its size sets; 1 is on it. */
  static double likeness(News news, Acts acts, Exemplars story, double joinAt) {
    double likeness =
        story.likeness(news, Weights.NAME_SHARE) + Weights.SAME_ACTS * story.sameActs(acts);
    return likeness / (joinAt * (1 + Weights.BAR_GROWTH * Math.log(story.size())));
  }
}
