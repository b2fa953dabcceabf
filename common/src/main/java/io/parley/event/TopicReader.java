package io.parley.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads what is talked about: short noun phrases behind "talks on", "discussed", "aimed at". */
final class TopicReader {
  /** A topic in lower case and its words, {@code from} to {@code to}, exclusive. */
  record Found(String text, int from, int to) {}

  private static final int LONGEST = 7;

  private final Lexicon lexicon;
  private final WordClasses classes;

  TopicReader(WordClasses classes) {
    this.classes = classes;
    lexicon = Lexicon.load("topics.tsv", classes);
  }

  List<Found> find(Reading reading) {
    List<Found> found = new ArrayList<>();
    Words words = reading.words();
    for (Lexicon.Match match : lexicon.find(words)) {
      int from = match.to();
      while (classes.has("det", words.low(from)) || classes.has("topic-lead", words.low(from))) {
        from++;
      }
      int to = from;
      while (to < words.size() && to - from < LONGEST && !stop(reading, to)) {
        to++;
      }
      boolean named = to > from && reading.dayAt(from) == null && !words.low(from).isBlank();
      if (named && to - from < LONGEST) {
        found.add(new Found(words.slice(from, to).toLowerCase(Locale.ROOT), from, to));
      }
    }
    return found;
  }

  private boolean stop(Reading reading, int i) {
    String word = reading.words().low(i);
    boolean of = word.equals("of") || word.equals("and") || word.equals("for");
    boolean border = classes.has("np-stop", word) && !of;
    return border
        || reading.verbAt(i) != null
        || reading.dayAt(i) != null
        || classes.has("say", word);
  }
}
