package io.parley.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.parley.model.Article;
import io.parley.model.ArticleField;
import io.parley.model.EventMention;
import io.parley.model.EventType;
import io.parley.model.Evidence;
import io.parley.model.Head;
import io.parley.model.NextStatus;
import io.parley.model.Outcome;
import io.parley.model.TalkMention;
import io.parley.model.TalkStatus;
import io.parley.model.Venue;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaggerTest {
  private static final String BODY =
      """
      Norway and Chile said they had moved closer on fishing rights after wrapping up a third round \
      of negotiations in Lisbon on Tuesday.

      The Norwegian team was headed by Deputy Foreign Minister Astrid Solheim, while Ambassador \
      Rodrigo Fuentes led the Chilean delegation. Following opening talks held in March, this \
      session ran for about four hours at the Norwegian embassy in Lisbon.

      Officials on both sides spoke of headway on quotas and port access.

      The date of the next round is being coordinated.

      Leave a Reply

      Your email address will not be published.""";

  private final Tagger tagger = Tagger.create();

  @Test
  void aRoundIsReadWithAllItsSlotsAndTheOneBeforeIsRecalled() {
    Tagging tagging = tagger.tag(article("Norway, Chile end third round of talks in Lisbon", BODY));

    assertEquals(2, tagging.talks().size(), tagging.talks().toString());
    TalkMention news = tagging.talks().get(0);
    assertEquals(TalkStatus.HELD, news.status());
    assertEquals(List.of("CHL", "NOR"), news.parties());
    assertEquals(3, news.round());
    assertEquals(new Venue("Lisbon", "PRT", "Norwegian embassy"), news.venue());
    assertEquals("2025-10-14", news.start());
    assertEquals("2025-10-14", news.end());
    assertEquals(4.0, news.hours());
    assertEquals(
        List.of("Astrid Solheim", "Rodrigo Fuentes"),
        news.heads().stream().map(Head::name).sorted().toList());
    assertEquals(Outcome.PROGRESS, news.outcome());
    assertEquals(NextStatus.BEING_ARRANGED, news.nextRound().status());
    TalkMention before = tagging.talks().get(1);
    assertTrue(before.background());
    assertEquals(TalkStatus.HELD, before.status());
    assertEquals(1, before.round());
    assertEquals("2025-03", before.start());
    assertEquals(news.parties(), before.parties());
    assertTrue(
        tagging.events().stream().map(EventMention::type).toList().contains(EventType.TALKS));
  }

  @Test
  void everyProofStandsInTheArticleWhereItSays() {
    Article article = article("Norway, Chile end third round of talks in Lisbon", BODY);
    for (TalkMention talk : tagger.tag(article).talks()) {
      assertTrue(article.text().contains(talk.evidence()), talk.evidence());
      for (Evidence proof : talk.proofs()) {
        String field = proof.field() == ArticleField.TITLE ? article.title() : article.text();
        assertEquals(field.substring(proof.start(), proof.end()), proof.text(), proof.slot());
      }
    }
  }

  @Test
  void theDayOfAnEndAfterSomeDaysIsTheLastOfThem() {
    TalkMention talk =
        tagger
            .tag(
                article(
                    "",
                    "The truce that Ghana and Togo signed in Lome on Tuesday at the end of nine days"
                        + " of negotiations fits on four pages."))
            .talks()
            .get(0);

    assertEquals("2025-10-06", talk.start());
    assertEquals("2025-10-14", talk.end());
  }

  @Test
  void theDayBehindTheVerbOfBeginningIsTheFirst() {
    TalkMention talk =
        tagger
            .tag(
                article(
                    "",
                    "Ghana and Togo signed a truce on Tuesday as the sixth round of their peace"
                        + " talks, which began on October 6, ended in Lome."))
            .talks()
            .get(0);

    assertEquals("2025-10-06", talk.start());
    assertEquals("2025-10-14", talk.end());
  }

  @Test
  void theDayOfAnOfferIsNoDayOfTalks() {
    TalkMention talk =
        tagger
            .tag(
                article(
                    "",
                    "Benin on Sunday proposed Cotonou as the place for a fourth round of talks"
                        + " between Ghana and Togo."))
            .talks()
            .get(0);

    assertEquals(TalkStatus.PROPOSED, talk.status());
    assertNull(talk.start());
  }

  @Test
  void whereARoundWasAgreedOnIsNotWhereItIs() {
    TalkMention talk =
        tagger
            .tag(
                article(
                    "",
                    "Ministers are getting ready for the sixth round of talks between Ghana and"
                        + " Togo, which the two agreed on in Lome."))
            .talks()
            .get(0);

    assertNull(talk.venue().city());
  }

  @ParameterizedTest(name = "{1}: {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Ghana and Togo concluded border talks in Lome on Monday. | HELD",
        "Delegations from Ghana and Togo met in Lome on Monday. | HELD",
        "Border talks between Ghana and Togo opened in Lome on Monday. | UNDER_WAY",
        "Ghana and Togo are holding border talks in Lome. | UNDER_WAY",
        "Ghana and Togo will hold border talks in Lome on Friday. | SCHEDULED",
        "Negotiators from Ghana and Togo are to meet in Lome on Friday. | SCHEDULED",
        "Ghana and Togo have agreed to resume border talks. | SCHEDULED",
        "Ghana has offered Togo new talks on their border. | PROPOSED",
        "Border talks between Ghana and Togo have been postponed. | POSTPONED",
        "The talks between Ghana and Togo, which had been set for May, have been put off. | POSTPONED",
        "Ghana called off its talks with Togo. | CANCELLED",
        "The talks between Ghana and Togo will not take place. | CANCELLED",
        "Ghana refused to hold talks with Togo. | REFUSED",
        "Ghana broke off its border talks with Togo on Monday. | SUSPENDED"
      })
  void theVerbDecidesTheStatus(String sentence, TalkStatus status) {
    List<TalkMention> talks = tagger.tag(article("", sentence)).talks();

    assertEquals(1, talks.size(), talks.toString());
    assertEquals(status, talks.get(0).status());
    assertEquals(List.of("GHA", "TGO"), talks.get(0).parties());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A third round of wage talks between the rail union and the employers ended on Monday.",
        "Coalition talks in Germany collapsed on Monday.",
        "Ghana will meet Togo in the second round of the Africa Cup on Friday.",
        "The presidents of Ghana and Togo spoke by phone on Monday.",
        "The UN Security Council met on Monday to discuss Togo and Ghana.",
        "Ghana imposed a new round of tariffs on goods from Togo."
      })
  void otherTalksAreNoRounds(String sentence) {
    assertEquals(List.of(), tagger.tag(article("", sentence)).talks());
  }

  @Test
  void withoutAPublicationDayNoRelativeDayIsResolved() {
    Article undated =
        new Article("x", "https://x.example/", "X", "", BODY, null, null, "en", Instant.EPOCH);
    Tagging tagging = tagger.tag(undated);

    assertTrue(tagging.flags().contains("no_date"));
    assertEquals(null, tagging.talks().get(0).start());
  }

  @Test
  void anExplanationNamesWhatFired() {
    Explanation explanation =
        tagger.explain(article("Norway, Chile end third round of talks in Lisbon", BODY));

    assertNotNull(explanation.tagging());
    assertTrue(
        explanation.sentences().stream()
            .flatMap(step -> step.decisions().stream())
            .anyMatch(line -> line.contains("HELD")));
  }

  @Test
  void noTextMakesItThrow() {
    String[] pieces = {
      "talks ",
      "between ",
      "Iran ",
      "and ",
      ", ",
      "the ",
      "met ",
      "on Friday ",
      ". ",
      "\n\n",
      "“",
      "9",
      "round of ",
      "will ",
      "not ",
      "to ",
      "'s ",
      "second ",
      "-",
      "a ",
      "hours ",
      "in Rome ",
      "\uD83D\uDE00 "
    };
    Random random = new Random(7);
    for (int i = 0; i < 300; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = random.nextInt(80); j >= 0; j--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      assertNotNull(tagger.explain(article(text.substring(0, text.length() / 2), text.toString())));
    }
  }

  private static Article article(String title, String text) {
    Instant at = Instant.parse("2025-10-15T09:00:00Z");
    return new Article("x", "https://x.example/", "X", title, text, at, null, "en", at);
  }
}
