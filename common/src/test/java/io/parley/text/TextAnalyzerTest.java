package io.parley.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.parley.model.ArticleField;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextAnalyzerTest {
  private final TextAnalyzer analyzer = new TextAnalyzer();

  private List<String> sentences(String text) {
    Analyzed analyzed = analyzer.analyze(ArticleField.TEXT, text);
    List<String> found = new ArrayList<>();
    for (Sentence sentence : analyzed.sentences()) {
      found.add(analyzed.text(sentence));
    }
    return found;
  }

  private List<String> words(String text) {
    List<String> found = new ArrayList<>();
    for (Sentence sentence : analyzer.analyze(ArticleField.TEXT, text).sentences()) {
      for (Token token : sentence.tokens()) {
        assertEquals(token.text(), text.substring(token.start(), token.end()));
        found.add(token.text());
      }
    }
    return found;
  }

  @Test
  void anAbbreviatedMonthDoesNotEndASentence() {
    assertEquals(
        List.of("They met on Feb. 18 in Riyadh.", "Mr. Lavrov and Gen. J. P. Smith left."),
        sentences("They met on Feb. 18 in Riyadh. Mr. Lavrov and Gen. J. P. Smith left."));
  }

  @Test
  void aCountryInInitialsEndsASentenceOnlyBeforeAStarter() {
    assertEquals(
        List.of("He flew to the U.S. The talks failed.", "U.S. Secretary of State Rubio left."),
        List.of(
            String.join(" ", sentences("He flew to the U.S. The talks failed.")),
            sentences("U.S. Secretary of State Rubio left.").get(0)));
    assertEquals(2, sentences("He flew to the U.S. The talks failed.").size());
  }

  @Test
  void aQuoteGoesOnWhereASmallLetterFollows() {
    assertEquals(
        List.of("\"Shall we talk?\" he asked.", "Nobody did."),
        sentences("\"Shall we talk?\" he asked. Nobody did."));
    assertEquals(List.of("\"We met.\"", "\"You did?\""), sentences("\"We met.\" \"You did?\""));
  }

  @Test
  void aBlankLineAlwaysEndsASentence() {
    Analyzed analyzed = analyzer.analyze(ArticleField.TEXT, "A heading\n\nA text.\n\n\nMore");
    assertEquals(3, analyzed.sentences().size());
    assertEquals(List.of(0, 1, 2), analyzed.sentences().stream().map(Sentence::paragraph).toList());
  }

  @Test
  void possessivesAreCutAndHyphensKept() {
    assertEquals(
        List.of("Iran", "'s", "al-Shaibani", "’s", "U.S.-led", "talks", ",", "wo", "n't", "."),
        words("Iran's al-Shaibani’s U.S.-led talks, won't."));
    assertEquals(List.of("the", "Russians", "'", "team", "."), words("the Russians' team."));
  }

  @Test
  void tagsAreUniversal() {
    Sentence sentence =
        analyzer.analyze(ArticleField.TEXT, "The ministers met in Geneva.").sentences().get(0);
    List<String> tags = analyzer.tagged(sentence).tokens().stream().map(Token::tag).toList();
    assertEquals(List.of("DET", "NOUN", "VERB", "ADP", "PROPN", "PUNCT"), tags);
  }

  @Test
  void hostileTextTakesBoundedTime() {
    List<String> traps =
        List.of(
            "x".repeat(64_000),
            "a ".repeat(100_000),
            ".".repeat(160_000),
            "a.".repeat(80_000),
            "U.S. ".repeat(40_000),
            "'s".repeat(60_000),
            "-".repeat(100_000) + "a-".repeat(50_000),
            "😀".repeat(50_000),
            "\n".repeat(200_000),
            "\"“(".repeat(50_000),
            "MOSCOW, WASHINGTON ".repeat(10_000));
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          for (String trap : traps) {
            Analyzed analyzed = analyzer.analyze(ArticleField.TEXT, trap);
            for (Sentence sentence : analyzed.sentences()) {
              assertTrue(sentence.tokens().size() <= TextLimits.SENTENCE_TOKENS);
            }
          }
          analyzer.tagged(analyzer.analyze(ArticleField.TEXT, traps.get(0)).sentences().get(0));
        });
  }
}
