package io.parley.event;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.parley.model.Article;
import io.parley.model.TalkStatus;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Days of claims that only the classifiers made something of. */
class HintedDayTest {
  private static final Instant FRIDAY = Instant.parse("2025-04-11T11:40:00Z");

  @Test
  void theMondayOfAPlanInAHeadlineIsTheComingOne() {
    Article article =
        new Article(
            "a",
            "https://a.example/",
            "",
            "US and Russian experts to discuss Black Sea shipping in Riyadh on Monday",
            "Technical experts from the United States and Russia will meet in Riyadh on Monday to discuss shipping in the Black Sea, the Saudi foreign ministry said on Friday.\n\n"
                + "The meeting is separate from the talks on embassies whose latest round ended in Istanbul this week, an American official stressed.",
            FRIDAY,
            null,
            "en",
            FRIDAY);

    List<String> days =
        Tagger.create().tag(article).talks().stream()
            .filter(t -> t.status() == TalkStatus.SCHEDULED || t.status() == TalkStatus.HELD)
            .map(t -> String.valueOf(t.start()))
            .toList();

    assertTrue(days.contains("2025-04-14") && !days.contains("2025-04-07"), days.toString());
  }
}
