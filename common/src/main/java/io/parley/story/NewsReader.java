package io.parley.story;

import io.parley.model.Article;
import io.parley.model.Entity;
import io.parley.model.EntityKind;
import io.parley.model.EventMention;
import io.parley.model.EventType;
import io.parley.model.TalkMention;
import io.parley.wire.TaggedArticle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Reads what an article is about. Not thread-safe. */
final class NewsReader {
  private static final int MOST_ACTORS = 3;

  private final CommonWords common;
  private final TermBag bag = new TermBag();
  private final StringBuilder word = new StringBuilder();

  private final double[] undamped = new double[256];
  private final double[] damped = new double[256];

  NewsReader(CommonWords common) {
    this.common = common;
  }

  /**
   * @param rarity how telling a term is
   */
  News read(TaggedArticle tagged, IntToDoubleFunction rarity) {
    bag.clear();
    Article article = tagged.article();
    words(article.title(), 0, Weights.TITLE, Integer.MAX_VALUE);
    int lead = words(article.text(), 0, Weights.LEAD, Weights.LEAD_WORDS);
    words(article.text(), lead, 1, Weights.BODY_WORDS);
    int[] terms = bag.terms();
    float[] all = new float[terms.length];
    float[] names = new float[terms.length];
    for (int i = 0; i < terms.length; i++) {
      double rare = rarity.applyAsDouble(terms[i]);
      all[i] = (float) (damped(bag.word(terms[i])) * rare);
      double name = bag.name(terms[i]);
      names[i] = name == 0 ? 0 : (float) (damped(name) * rare);
    }
    toLengthOne(all);
    toLengthOne(names);
    Set<EventType> events = EnumSet.noneOf(EventType.class);
    for (EventMention event : tagged.events()) {
      events.add(event.type());
    }
    return new News(terms, all, names, actors(tagged), List.copyOf(events), round(tagged));
  }

  /** A power; the sums of few weights come again and again, so the last ones are kept. */
  private double damped(double weight) {
    int at = (int) (Double.doubleToRawLongBits(weight) * 0x9E3779B97F4A7C15L >>> 56);
    if (damped[at] == 0 || undamped[at] != weight) {
      undamped[at] = weight;
      damped[at] = Math.pow(weight, Weights.DAMPING);
    }
    return damped[at];
  }

  private static void toLengthOne(float[] weights) {
    double sum = 0;
    for (float weight : weights) {
      sum += weight * weight;
    }
    float length = (float) Math.sqrt(sum);
    for (int i = 0; i < weights.length && length > 0; i++) {
      weights[i] /= length;
    }
  }

  /**
   * States and organisations by how often they are named. A city or a person speaks for the state
   * it belongs to: "Kyiv" and "the Ukrainian capital" name the same actor.
   */
  private static List<String> actors(TaggedArticle tagged) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Entity entity : tagged.entities()) {
      boolean itself =
          entity.kind() == EntityKind.STATE || entity.kind() == EntityKind.ORGANISATION;
      String id = itself ? entity.id() : entity.country();
      if (id != null) {
        counts.merge(id, entity.mentions().size(), Integer::sum);
      }
    }
    List<Map.Entry<String, Integer>> order = new ArrayList<>(counts.entrySet());
    order.sort(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()));
    return order.stream().limit(MOST_ACTORS).map(Map.Entry::getKey).sorted().toList();
  }

  /** What an article says of the round it is about: its first that is news. */
  static @Nullable RoundSlots round(TaggedArticle tagged) {
    for (TalkMention talk : tagged.talks()) {
      if (!talk.background()) {
        return RoundSlots.of(talk);
      }
    }
    return null;
  }

  /** Adds up to so many words from a place on; returns the place after them. */
  private int words(String text, int from, double weight, int most) {
    int left = most;
    boolean capital = false;
    boolean sentenceStart = true;
    for (int i = from; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : '\n';
      if (Character.isLetterOrDigit(c)) {
        if (word.length() == 0) {
          capital = Character.isUpperCase(c);
        }
        word.append(Character.toLowerCase(c));
        continue;
      }
      if (word.length() > 0) {
        word(weight, capital && !sentenceStart);
        sentenceStart = false;
        left--;
      }
      if (c == '.' || c == '!' || c == '?' || c == '\n' || c == '"' || c == '“') {
        sentenceStart = true;
      }
      if (left <= 0) {
        return i;
      }
    }
    return text.length();
  }

  private void word(double weight, boolean name) {
    boolean number = Character.isDigit(word.charAt(0));
    CommonWords.stem(word);
    int term = TermBag.hash(word);
    if ((word.length() > 1 || number) && !common.isStop(term)) {
      double kind = name ? Weights.NAME : number ? Weights.NUMBER : 1;
      bag.add(term, weight * kind, name || number ? weight : 0);
    }
    word.setLength(0);
  }
}
