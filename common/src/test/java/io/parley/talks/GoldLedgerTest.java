package io.parley.talks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.parley.wire.Alert;
import io.parley.wire.ArticleTalks;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    List<Integer> other =
        IntStream.rangeClosed(1, 1000)
            .parallel()
            .filter(
                seed ->
                    !table.equals(
                        GoldTable.of(GoldRun.of(Orders.shuffled(ARTICLES, seed)).table())))
            .boxed()
            .toList();

    assertEquals(List.of(), other, "orders that end in another table");
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

  @ParameterizedTest
  @CsvSource({"0.05, 0.985, 1.02", "0.10, 0.97, 1.04", "0.20, 0.93, 1.10"})
  void alertsHoldUpWhenSlotsAreDroppedOrAltered(double share, double alerted, double perRound) {
    NoiseCurve.Point point = NoiseCurve.measure(GOLD, share, 20);

    System.out.println("Gold labels disturbed: " + point);
    assertTrue(point.alerted() >= alerted, point.toString());
    assertTrue(point.perRound() <= perRound, point.toString());
    assertEquals(0, point.falseAlerts(), point.toString());
  }
}
