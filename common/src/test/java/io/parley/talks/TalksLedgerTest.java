package io.parley.talks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.parley.model.TalkStatus;
import io.parley.wire.Alert;
import io.parley.wire.AlertType;
import io.parley.wire.ArticleTalks;
import io.parley.wire.Round;
import io.parley.wire.Standing;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TalksLedgerTest {
  private final HeapStore store = new HeapStore();
  private final TalksLedger ledger = TalksLedger.open(store, LedgerLimits.DEFAULT);
  private long position;

  @Test
  void aRoundFirstReportedAsNewsIsAlertedAtOnce() {
    Growth growth =
        tell("a", "RUS,USA held r2 2025-04-10 city:Istanbul outcome:progress @2025-04-10");

    Alert alert = only(growth);
    assertEquals(AlertType.NEW, alert.type());
    assertEquals(1, alert.revision());
    assertNull(alert.refersTo());
    assertEquals("a", alert.articleId());
    assertEquals(
        "Second round of talks: Russia and the United States, Istanbul, 10 April 2025 — held,"
            + " progress",
        alert.headline());
    assertEquals(Standing.REPORTED, alert.standing());
    assertFalse(growth.rounds().get(0).pending());
  }

  @Test
  void aRecollectionIsShownButNotAlerted() {
    Growth growth = tell("a", "RUS,USA held bg 2025-02-27 city:Istanbul @2025-04-10");

    assertEquals(List.of(), growth.alerts());
    assertTrue(growth.rounds().get(0).pending());
  }

  @Test
  void aBareMonthMuchLaterWaitsUntilMoreIsKnown() {
    Growth far = tell("a", "RUS,USA scheduled 2026-03 city:Istanbul @2025-04-10");
    Growth near = tell("b", "FRA,DEU scheduled 2025-09 city:Vienna @2025-04-10");

    assertEquals(List.of(), far.alerts());
    assertTrue(far.rounds().get(0).pending());
    assertEquals("2025-09", only(near).start());
  }

  @Test
  void aMeetingThatWasHeldWasNotInAMonthToCome() {
    Growth growth = tell("a", "RUS,USA held 2025-12 city:Istanbul @2025-04-10");

    assertEquals(TalkStatus.HELD, only(growth).status());
    assertNull(only(growth).start());
  }

  @Test
  void aSecondOriginConfirmsWithoutAnAlert() {
    tell("a", "RUS,USA held 2025-04-10 city:Istanbul @2025-04-10");
    Growth growth = tell("b", "RUS,USA held 2025-04-10 city:Istanbul @2025-04-11");

    assertEquals(List.of(), growth.alerts());
    assertEquals(Standing.CONFIRMED, growth.rounds().get(0).standing());
    assertEquals(2, growth.rounds().get(0).version());
  }

  @Test
  void theSamePublisherDoesNotConfirmItself() {
    tell("a", "RUS,USA held 2025-04-10 by:wire @2025-04-10");
    Growth growth = tell("b", "RUS,USA held 2025-04-10 by:wire @2025-04-11");

    assertEquals(Standing.REPORTED, growth.rounds().get(0).standing());
  }

  @Test
  void changesAreGatheredForAQuarterOfAnHour() {
    tell("a", "RUS,USA scheduled 2025-04-10 @2025-04-08");
    Growth held = tell("b", "RUS,USA held 2025-04-10 city:Istanbul @2025-04-10T12:00:00Z");
    Growth outcome = tell("c", "RUS,USA held 2025-04-10 outcome:progress @2025-04-10T12:10:00Z");

    assertEquals(List.of(), held.alerts());
    assertEquals(List.of(), outcome.alerts());
    assertEquals(List.of(), ledger.advance(Instant.parse("2025-04-10T12:14:59Z")).alerts());
    Alert update = only(ledger.advance(Instant.parse("2025-04-10T12:15:00Z")));
    assertEquals(AlertType.UPDATE, update.type());
    assertEquals(update.roundId() + ".1", update.refersTo());
    assertEquals(
        List.of("status: scheduled → held", "place: Istanbul", "outcome: progress"),
        update.changes());
    assertEquals(Growth.NONE, ledger.advance(Instant.parse("2025-04-11T12:15:00Z")));
  }

  @Test
  void anOlderArticleNeverMovesTheStatusBack() {
    tell("a", "RUS,USA held 2025-04-10 @2025-04-10");
    Growth late = tell("b", "RUS,USA scheduled 2025-04-10 @2025-04-08");

    assertEquals(TalkStatus.HELD, late.rounds().get(0).status());
  }

  @Test
  void aCorrectedArticleCorrectsItsRoundAtOnce() {
    String first = only(tell("a", "RUS,USA held 2025-04-10 city:Ankara @2025-04-10")).roundId();
    Alert alert = only(tell("a", "RUS,USA held 2025-04-10 city:Istanbul @2025-04-10"));

    assertEquals(AlertType.CORRECTION, alert.type());
    assertEquals(first, alert.roundId());
    assertEquals(List.of("place: Ankara → Istanbul"), alert.changes());
  }

  @Test
  void aCorrectedDayFoundsNoSecondRound() {
    String first = only(tell("a", "RUS,USA held 2025-04-05 @2025-04-10")).roundId();
    Alert alert = only(tell("a", "RUS,USA held 2025-04-10 @2025-04-10"));

    assertEquals(AlertType.CORRECTION, alert.type());
    assertEquals(first, alert.roundId());
  }

  @Test
  void aWithdrawnArticleTakesItsRoundBack() {
    ArticleTalks article = Telling.article("a", "RUS,USA held 2025-04-10 @2025-04-10");
    String id = only(accept(article)).roundId();
    Growth growth = accept(Telling.withdrawn(article));

    Alert cancel = only(growth);
    assertEquals(AlertType.CANCEL, cancel.type());
    assertEquals(id, cancel.roundId());
    assertTrue(growth.rounds().get(0).withdrawn());
    assertNull(growth.rounds().get(0).sameAs());
    assertEquals(0, count(store.articles()));
  }

  @Test
  void theSameArticleTwiceChangesNothing() {
    tell("a", "RUS,USA held 2025-04-10 @2025-04-10");

    assertEquals(Growth.NONE, tell("a", "RUS,USA held 2025-04-10 @2025-04-10"));
  }

  @Test
  void aSecondRoundOfTheTrackKnowsTheFirst() {
    tell("a", "IRN,USA held r1 2025-04-12 city:Muscat @2025-04-12");
    Alert second = only(tell("b", "IRN,USA held r2 2025-04-19 city:Rome @2025-04-19"));

    assertEquals("first round, Muscat, 12 April 2025 — held", second.previous());
    assertTrue(second.text().contains("Before it: first round, Muscat"));
  }

  @Test
  void originsThatDisagreeOnWhetherTheyMetMakeARoundDisputed() {
    tell("a", "COD,M23 held 2025-04-09 city:Doha @2025-04-09T12:00:00Z");
    Growth growth = tell("b", "COD,M23 cancelled 2025-04-09 city:Doha @2025-04-09T18:00:00Z");

    assertEquals(Standing.DISPUTED, growth.rounds().get(0).standing());
    assertEquals(TalkStatus.HELD, growth.rounds().get(0).status());
  }

  @Test
  void anArchiveFoundTodayAlertsNothing() {
    ArticleTalks old = Telling.article("a", "IRN,USA held 2019-04-12 city:Muscat @2019-04-12");
    ArticleTalks found =
        new ArticleTalks(
            old.articleId(),
            old.url(),
            old.source(),
            old.title(),
            old.publishedAt(),
            Instant.parse("2025-04-12T00:00:00Z"),
            old.sketch(),
            old.talks(),
            false);

    assertEquals(List.of(), accept(found).alerts());
  }

  @Test
  void anUndatedPageWithoutADayAlertsNothing() {
    ArticleTalks dated = Telling.article("a", "IRN,USA held city:Muscat @2025-04-12");
    ArticleTalks undated =
        new ArticleTalks(
            "a",
            dated.url(),
            dated.source(),
            dated.title(),
            null,
            dated.streamTime(),
            dated.sketch(),
            dated.talks(),
            false);

    assertEquals(List.of(), accept(undated).alerts());
  }

  @Test
  void twoRoundsThatProveOneLeaveTheOlder() {
    String older = only(tell("a", "IRN,USA held r4 city:Muscat @2025-05-11")).roundId();
    Growth second = tell("b", "IRN,USA under_way r5 2025-05-11 city:Muscat @2025-05-11T18:00:00Z");
    String younger = second.rounds().get(0).roundId();
    Growth merged = tell("b", "IRN,USA under_way r4 2025-05-11 city:Muscat @2025-05-11T18:00:00Z");

    Round gone = merged.rounds().stream().filter(Round::withdrawn).findFirst().orElseThrow();
    assertEquals(younger, gone.roundId());
    assertEquals(older, gone.sameAs());
  }

  @Test
  void theExplanationNamesTheVeto() {
    tell("a", "IRN,USA held r1 2025-04-12 city:Muscat @2025-04-12");
    Growth second = tell("b", "IRN,USA held r2 2025-04-19 city:Muscat @2025-04-19");

    assertEquals(
        "Founded by b (b, specificity 14): nearest other round is that of a, kept apart by the veto"
            + " of ordinals differ, days apart; the rest sums to 4, one round needs 4.",
        second.rounds().get(0).explanation());
  }

  @Test
  void whatIsOlderThanIsKeptIsForgotten() {
    tell("a", "IRN,USA held 2025-04-12 @2025-04-12");
    tell("b", "RUS,UKR held 2026-08-12 @2026-08-12");

    assertEquals(1, count(store.articles()));
    assertEquals(1, count(store.rounds()));
  }

  @Test
  void aFrozenRoundKeepsItsClaims() {
    String id = only(tell("a", "IRN,USA held 2025-04-12 @2025-04-12")).roundId();
    tell("b", "RUS,UKR held 2025-05-12 @2025-05-12");

    KnownRound frozen = null;
    for (KnownRound known : store.rounds()) {
      frozen = known.shown().roundId().equals(id) ? known : frozen;
    }
    assertEquals(List.of("a#0"), frozen == null ? List.of() : frozen.pinned());
  }

  @Test
  void mediatorsTakenForPartiesMakeNoSecondRound() {
    Growth growth =
        tell(
            "a",
            "COL,ELN under_way r6 city:Havana head:Restrepo/chief_negotiator/COL @2025-04-01"
                + ";CUB,NOR under_way r6 2025-04-01 city:Havana @2025-04-01");

    Alert alert = only(growth);
    assertEquals(List.of("COL", "ELN"), alert.parties());
    assertEquals("2025-04-01", alert.start());
  }

  @Test
  void aNewDayForAMeetingPutOffIsNoNewRound() {
    Growth growth =
        tell(
            "a",
            "EGY,ETH scheduled 2025-04-16 @2025-04-07;EGY,ETH postponed 2025-04-08 @2025-04-07");

    assertEquals(List.of(), growth.alerts());
    Round round = growth.rounds().get(0);
    assertEquals(TalkStatus.POSTPONED, round.status());
    assertEquals("2025-04-16", round.nextRound().start());
    Alert held = only(tell("b", "EGY,ETH held 2025-04-16 @2025-04-16"));
    assertEquals(round.roundId(), held.roundId());
  }

  @Test
  void twoDatedMeetingsOfOneArticleStayTwo() {
    Growth growth =
        tell(
            "a", "IRN,USA held r1 2025-04-12 @2025-04-12;IRN,USA scheduled 2025-04-19 @2025-04-12");

    assertEquals(2, growth.alerts().size());
  }

  @Test
  void whatGoesOnIsNewsEvenWhereItIsToldInPassing() {
    assertEquals(1, tell("a", "RUS,USA under_way bg r1 city:Geneva @2013-09-13").alerts().size());
  }

  @Test
  void whatWentOnLongAgoIsOver() {
    Growth growth = tell("a", "CHN,PRK under_way bg r4 2005-07-26 @2005-09-13");

    assertEquals(List.of(), growth.alerts());
    assertEquals(TalkStatus.HELD, growth.rounds().get(0).status());
  }

  @Test
  void aSingleLaterDayIsTheLastOfARoundThatWentOn() {
    tell("a", "TALIBAN,USA under_way r8 2019-08-03 city:Doha @2019-08-03");
    Growth growth = tell("b", "TALIBAN,USA held r8 2019-08-12 ..2019-08-12 @2019-08-12");

    assertEquals(List.of(), growth.alerts());
    assertEquals("2019-08-03", growth.rounds().get(0).start());
    assertEquals("2019-08-12", growth.rounds().get(0).end());
  }

  @Test
  void aMeetingOfWhichOnlyOneHeadIsKnownWaits() {
    String vague = "FRA,IRN held head:Fabius/foreign_minister/FRA @2013-11-10";

    assertEquals(List.of(), tell("a", vague).alerts());
    assertEquals(1, tell("b", "FRA,IRN held city:Geneva @2013-11-10").alerts().size());
  }

  @Test
  void aTrackIsNamedByWhatTwoArticlesShareAndKeepsItsName() {
    tell("a", "EGY,ETH held 2025-04-08 topic:Renaissance_dam topic:kerosene @2025-04-08");
    Growth named = tell("b", "EGY,ETH held 2025-04-08 topic:renaissance_dam @2025-04-08");
    tell("c", "EGY,ETH held 2025-04-08 topic:blue_nile_water @2025-04-09");
    Growth later = tell("d", "EGY,ETH held 2025-04-08 topic:blue_nile_water @2025-04-09");

    assertEquals("Egypt – Ethiopia: Renaissance dam", named.rounds().get(0).track());
    assertEquals("Egypt – Ethiopia: Renaissance dam", later.rounds().get(0).track());
  }

  @Test
  void whatOneOriginTellsAmissWaitsForASecond() {
    tell("a", "IRN,USA held r5 2025-05-23 city:Rome @2025-05-23");
    String amiss = "IRN,USA held r6 2025-05-24 city:Rome @2025-05-25";

    Growth alone = tell("b", amiss);
    assertEquals(List.of(), alone.alerts());
    assertTrue(alone.rounds().get(0).pending());
    assertEquals(6, only(tell("c", amiss)).round());
  }

  @Test
  void anUndatedMeetingBesideTheNewsWaitsForASecondArticle() {
    String both =
        "RUS,USA scheduled 2025-02-27 city:Istanbul @2025-02-26"
            + ";RUS,USA held city:Washington head:Lavrov/foreign_minister/RUS @2025-02-26";

    assertEquals("Istanbul", only(tell("a", both)).city());
    assertEquals("Washington", only(tell("b", "RUS,USA held city:Washington @2025-02-27")).city());
  }

  @Test
  void theAlertedIdGoesToTheRoundThatIsDue() {
    String id = only(tell("b", "IRN,USA held r6 2025-05-24 city:Rome @2025-05-25")).roundId();
    Growth late = tell("a", "IRN,USA held r5 2025-05-23 city:Rome @2025-05-23");

    assertEquals(List.of(), late.alerts());
    Round due = late.rounds().stream().filter(r -> !r.pending()).findFirst().orElseThrow();
    assertEquals(id, due.roundId());
    assertEquals(5, due.round());
  }

  private Growth tell(String id, String words) {
    return accept(Telling.article(id, words));
  }

  private Growth accept(ArticleTalks article) {
    return ledger.accept(article, position++);
  }

  private static Alert only(Growth growth) {
    assertEquals(1, growth.alerts().size(), growth.toString());
    return growth.alerts().get(0);
  }

  private static int count(Iterable<?> all) {
    int count = 0;
    for (Object ignored : all) {
      count++;
    }
    return count;
  }
}
