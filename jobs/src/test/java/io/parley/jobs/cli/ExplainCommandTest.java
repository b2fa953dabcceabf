package io.parley.jobs.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.parley.likeness.Sketcher;
import io.parley.model.Article;
import io.parley.model.ArticleField;
import io.parley.model.Evidence;
import io.parley.model.NextRound;
import io.parley.model.TalkMention;
import io.parley.model.TalkStatus;
import io.parley.model.Venue;
import io.parley.talks.Growth;
import io.parley.talks.HeapStore;
import io.parley.talks.LedgerLimits;
import io.parley.talks.TalksLedger;
import io.parley.wire.ArticleTalks;
import io.parley.wire.Json;
import io.parley.wire.Round;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {
  @TempDir Path folder = Path.of("");
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final List<Round> rounds = new ArrayList<>();

  /** Two rounds as the ledger makes them, written as a replay writes them. */
  @BeforeEach
  void follow() throws IOException {
    TalksLedger ledger = TalksLedger.open(new HeapStore(), LedgerLimits.DEFAULT);
    for (int number = 1; number <= 2; number++) {
      Growth growth = ledger.accept(article(number), number);
      rounds.add(growth.rounds().get(growth.rounds().size() - 1));
    }
    Files.write(folder.resolve("rounds.jsonl"), rounds.stream().map(Json::line).toList());
  }

  @Test
  void aRoundIsToldWithItsFounderTheNearestOtherAndTheVeto() {
    assertEquals(0, run(rounds.get(1).roundId()), err.toString());

    String told = out.toString();
    assertTrue(told.startsWith(rounds.get(1).roundId() + "  IRN, USA, round 2, 2025-04-19"), told);
    assertTrue(told.contains("Founded by a2 (Example"), told);
    assertTrue(told.contains("is that of a1, kept apart by the veto of ordinals differ"), told);
    assertTrue(told.contains("previous  " + rounds.get(0).roundId()), told);
    assertTrue(told.contains("\"The second round was held.\""), told);
    assertTrue(told.contains("https://news.example/a2"), told);
  }

  @Test
  void anUnknownRoundIsOneLineAndExitCodeTwo() {
    assertEquals(2, run("r0"));
    assertEquals("parley explain: there is no round r0", err.toString().strip().split(" \\(")[0]);
  }

  private int run(String round) {
    return Parley.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute("explain", round, "--from", folder.toString());
  }

  private static ArticleTalks article(int number) {
    String id = "a" + number;
    String day = "2025-04-" + (5 + 7 * number);
    Instant at = Instant.parse(day + "T18:00:00Z");
    String words = number == 1 ? "The first round was held." : "The second round was held.";
    Article article =
        new Article(
            id, "https://news.example/" + id, "Example", "Talks", words, at, null, "en", at);
    TalkMention talk =
        new TalkMention(
            TalkStatus.HELD,
            false,
            List.of("IRN", "USA"),
            List.of(),
            number,
            null,
            new Venue("Muscat", "OMN", null),
            day,
            day,
            null,
            List.of(),
            List.of(),
            null,
            NextRound.UNSAID,
            words,
            List.of(new Evidence("round", ArticleField.TEXT, 0, words.length(), words)));
    return new ArticleTalks(
        id,
        article.url(),
        article.source(),
        article.title(),
        at,
        at,
        Sketcher.create().sketch(article),
        List.of(talk),
        false);
  }
}
