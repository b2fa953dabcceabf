package io.parley.talks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.parley.wire.Alert;
import io.parley.wire.ArticleTalks;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The ledger over the labelled development sets, its mentions taken for perfect, then disturbed.
 */
class GoldLedgerTest {
  private static final GoldSet GOLD = GoldSet.development();
  private static final List<ArticleTalks> ARTICLES =
      GOLD.articles().stream().map(GoldSet.Labelled::talks).toList();

  @Test
  void everyDueRoundIsAlertedOnceAndNoOther() {
    GoldScore score = new GoldScore(GOLD, GoldRun.of(ARTICLES).alerts);

    assertEquals("due 41, alerted 1.000, new per round 1.000, false 0", score.toString());
  }

  @Test
  void theSameLogGivesTheSameAlertsAndNoIdTwice() {
    List<Alert> alerts = GoldRun.of(ARTICLES).alerts;

    assertEquals(alerts, GoldRun.of(ARTICLES).alerts);
    assertEquals(alerts.size(), new HashSet<>(alerts.stream().map(Alert::alertId).toList()).size());
  }

  @Test
  void aRestartInTheMiddleChangesNothing() {
    GoldRun unbroken = GoldRun.of(ARTICLES);
    HeapStore store = new HeapStore();
    GoldRun first = new GoldRun(store);
    int half = ARTICLES.size() / 2;
    ARTICLES.subList(0, half).forEach(first::feed);
    GoldRun second = first.reopen(store);
    ARTICLES.subList(half, ARTICLES.size()).forEach(second::feed);
    second.finish(java.time.Instant.parse("2100-01-01T00:00:00Z"));

    assertEquals(unbroken.alerts, second.alerts);
    assertEquals(unbroken.rounds, second.rounds);
  }

  @Test
  void anArchiveInAnyOrderEndsInOneTable() {
    List<String> table = GoldTable.of(GoldRun.of(Orders.shuffled(ARTICLES, 0)).table());

    for (int seed = 1; seed <= 50; seed++) {
      assertEquals(
          table,
          GoldTable.of(GoldRun.of(Orders.shuffled(ARTICLES, seed)).table()),
          "order " + seed);
    }
  }

  @Test
  void delaysInsideTheHorizonEndInTheTableOfTheRightOrder() {
    List<String> table = GoldTable.of(GoldRun.of(ARTICLES).table());

    for (int seed = 1; seed <= 20; seed++) {
      assertEquals(
          table,
          GoldTable.of(GoldRun.of(Orders.delayed(ARTICLES, seed, 10)).table()),
          "order " + seed);
    }
  }

  @Test
  void alertsHoldUpWhenATenthOfTheSlotsIsDroppedOrAltered() {
    NoiseCurve.Point point = NoiseCurve.measure(GOLD, 0.1, 20);

    assertTrue(point.alerted() >= 0.97, point.toString());
    assertTrue(point.perRound() <= 1.04, point.toString());
    assertEquals(0, point.falseAlerts(), point.toString());
  }
}
