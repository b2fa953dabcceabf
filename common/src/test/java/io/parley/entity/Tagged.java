package io.parley.entity;

import io.parley.model.ArticleField;
import io.parley.text.TextAnalyzer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A text tagged as the body of an article of some year, shown in short words for tests. */
final class Tagged {
  private static final TextAnalyzer ANALYZER = new TextAnalyzer();
  private static final EntityTagger TAGGER = EntityTagger.create();

  private Tagged() {}

  /** Its spans as "words party", those without a party left out. */
  static List<String> parties(int year, String text) {
    return parties(year, "", text);
  }

  static List<String> parties(int year, String title, String text) {
    LocalDate day = year == 0 ? null : LocalDate.of(year, 6, 1);
    ArticleEntities found =
        TAGGER.tag(
            ANALYZER.analyze(ArticleField.TITLE, title),
            ANALYZER.analyze(ArticleField.TEXT, text),
            day);
    List<String> shown = new ArrayList<>();
    for (ArticleField field : ArticleField.values()) {
      String words = field == ArticleField.TITLE ? title : text;
      for (NamedSpan span : found.spans(field)) {
        if (span.party() != null) {
          shown.add(words.substring(span.start(), span.end()) + " " + span.party());
        }
      }
    }
    return shown;
  }
}
