package io.parley.story;

import io.parley.model.Article;
import io.parley.model.Entity;
import io.parley.model.EventMention;
import io.parley.wire.TaggedArticle;

/** Reads the terms of an article. Not thread-safe. */
final class TermReader {
  private final CommonWords common;
  private final TermBag bag = new TermBag();
  private final StringBuilder word = new StringBuilder();

  TermReader(CommonWords common) {
    this.common = common;
  }

  ArticleTerms read(TaggedArticle tagged) {
    bag.clear();
    Article article = tagged.article();
    words(article.title(), Weights.TITLE, Integer.MAX_VALUE);
    int words = words(article.text(), Weights.LEAD, Weights.LEAD_WORDS);
    words(article.text(), words, Weights.BODY, Weights.BODY_WORDS);
    for (Entity entity : tagged.entities()) {
      String id = entity.id();
      if (id != null) {
        bag.add(TermBag.hash("id:" + id), Weights.ENTITY);
      }
      String country = entity.country();
      // A capital speaks for its country: "Kyiv" and "the Ukrainian capital" share this term.
      if (country != null && !country.equals(id)) {
        bag.add(TermBag.hash("id:" + country), Weights.ENTITY);
      }
    }
    for (EventMention event : tagged.events()) {
      bag.add(TermBag.hash("event:" + event.type()), Weights.EVENT);
    }
    return bag.terms();
  }

  private int words(String text, float weight, int most) {
    return words(text, 0, weight, most);
  }

  /** Adds up to so many words from a place on; returns the place after them. */
  private int words(String text, int from, float weight, int most) {
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

  private void word(float weight, boolean name) {
    String form = common.stem(word.toString());
    word.setLength(0);
    if (form.length() > 1 && !common.isStop(form)) {
      bag.add(TermBag.hash(form), name ? weight * Weights.NAME : weight);
    }
  }

  /** What a term weighs by where it stands. */
  static final class Weights {
    static float TITLE = 2f;
    static float LEAD = 1.5f;
    static float BODY = 1f;
    static float NAME = 1.5f;
    static float ENTITY = 1f;
    static float EVENT = 1f;
    static int LEAD_WORDS = 60;
    static int BODY_WORDS = 240;

    private Weights() {}
  }
}
