package io.parley.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.parley.model.ArticleField;
import io.parley.text.TextAnalyzer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntityTaggerTest {
  private final TextAnalyzer analyzer = new TextAnalyzer();
  private final EntityTagger tagger = EntityTagger.create();

  /** The spans of a text as "words|kind|id or country|form". */
  private List<String> spans(String text) {
    ArticleEntities found =
        tagger.tag(
            analyzer.analyze(ArticleField.TITLE, ""), analyzer.analyze(ArticleField.TEXT, text));
    List<String> shown = new ArrayList<>();
    for (NamedSpan span : found.spans(ArticleField.TEXT)) {
      shown.add(
          text.substring(span.start(), span.end())
              + "|"
              + span.kind()
              + "|"
              + (span.party() == null ? span.country() : span.party())
              + "|"
              + span.form());
    }
    return shown;
  }

  @Test
  void hyphenCompoundsShowTheirParts() {
    assertEquals(
        List.of("Moscow|STATE|RUS|SEAT", "Kyiv|STATE|UKR|SEAT"), spans("Moscow-Kyiv talks began."));
    assertEquals(
        List.of("Iran|STATE|IRN|NAME", "US|STATE|USA|ACRONYM"), spans("The Iran-US talks began."));
  }

  @Test
  void theLongestFormWins() {
    assertEquals(
        List.of("Democratic Republic of the Congo|STATE|COD|NAME"),
        spans("the Democratic Republic of the Congo's army"));
  }

  @Test
  void aCapitalIsAPlaceAfterIn() {
    assertEquals(List.of("Ankara|CITY|TUR|NAME"), spans("They met in Ankara."));
    assertEquals(List.of("Ankara|STATE|TUR|SEAT"), spans("Ankara said so."));
  }
}
