package io.parley.event;

import io.parley.entity.ArticleEntities;
import io.parley.entity.NamedSpan;
import io.parley.model.ArticleField;
import io.parley.text.Analyzed;
import io.parley.text.Sentence;
import io.parley.text.Token;
import java.util.ArrayList;
import java.util.List;

/** Makes the readings of an article, without the page noise around it. Not thread-safe. */
final class Readings {
  private static final int LINK_WORDS = 16;

  private final Days days = Days.load();
  private final VerbReader verbs;
  private final Lexicon cues;
  private final Lexicon noise;
  private final Offices offices = Offices.load();

  Readings(WordClasses classes) {
    verbs = new VerbReader(VerbForms.load("verbs.tsv"), classes);
    cues = Lexicon.load("cues.tsv", classes);
    noise = Lexicon.load("noise.tsv", classes);
  }

  /** Title first, then the body's sentences in order. */
  List<Reading> of(Analyzed title, Analyzed text, ArticleEntities entities) {
    List<Reading> readings = new ArrayList<>();
    boolean links = false;
    Sides sides = this.offices.in(entities, text.text());
    for (int i = 0; i < title.sentences().size(); i++) {
      readings.add(read(title, i, entities, sides, readings.size()));
    }
    for (int i = 0; i < text.sentences().size(); i++) {
      Words words = words(text, i);
      String kind = noise(words);
      if (kind.equals("links")) {
        links = true;
      }
      boolean sentence = closed(words) || words.size() > LINK_WORDS;
      if (links && sentence && kind.isEmpty()) {
        links = false;
      }
      if (kind.isEmpty() && !links && (sentence || words.paragraph() == 0 || bullet(words))) {
        readings.add(read(text, i, entities, sides, readings.size()));
      }
    }
    return readings;
  }

  /** A live blog's or a digest's line begins with a figure. */
  private static boolean bullet(Words words) {
    return Character.isDigit(words.text(0).charAt(0));
  }

  private String noise(Words words) {
    for (Lexicon.Match match : noise.find(words)) {
      if (match.from() == 0) {
        return match.meaning();
      }
    }
    return "";
  }

  private static boolean closed(Words words) {
    for (int i = words.size() - 1; i >= Math.max(0, words.size() - 3); i--) {
      String last = words.low(i);
      if (last.equals(".") || last.equals("!") || last.equals("?")) {
        return true;
      }
      if (last.length() > 1 && last.endsWith(".")) {
        return true;
      }
    }
    return false;
  }

  private Reading read(Analyzed field, int i, ArticleEntities entities, Sides sides, int order) {
    Words words = words(field, i);
    List<NamedSpan> spans = entities.in(field.field(), i);
    return new Reading(
        words, spans, sides, days.find(words), verbs.find(words), cues.find(words), order);
  }

  private static Words words(Analyzed field, int i) {
    Sentence sentence = field.sentences().get(i);
    List<Token> tokens = sentence.tokens();
    int[] starts = new int[tokens.size()];
    int[] ends = new int[tokens.size()];
    for (int t = 0; t < tokens.size(); t++) {
      starts[t] = tokens.get(t).start();
      ends[t] = tokens.get(t).end();
    }
    ArticleField name = field.field();
    return new Words(
        name,
        i,
        sentence.paragraph(),
        field.text(),
        sentence.start(),
        sentence.end(),
        starts,
        ends);
  }
}
