package io.parley.talks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.parley.wire.Alert;
import io.parley.wire.AlertType;
import io.parley.wire.ArticleTalks;
import io.parley.wire.Round;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Articles that err and come in late, in any order: the table is that of their set. */
class OrderTest {
  private static final GoldSet GOLD = GoldSet.development();

  /** All articles of a track lie within it, so that nothing is frozen before the last comes in. */
  private static final LedgerLimits ONE_HORIZON =
      new LedgerLimits(Duration.ofDays(400), Duration.ofMinutes(15), Duration.ofDays(10_000));

  private static final int READINGS = 8;
  private static final int ORDERS = 4;
  private static final int LATE_DAYS = 8;

  @Test
  void whatIsPendingDependsOnTheEvidenceAlone() {
    List<String> differing = new ArrayList<>();
    for (int reading = 1; reading <= READINGS; reading++) {
      List<ArticleTalks> articles = misread(reading);
      List<String> table = GoldTable.of(GoldRun.of(articles, ONE_HORIZON).table());
      for (int order = 1; order <= ORDERS; order++) {
        GoldRun run = GoldRun.of(Orders.delayed(articles, order, LATE_DAYS), ONE_HORIZON);
        if (!table.equals(GoldTable.of(run.table()))) {
          differing.add(reading + "/" + order);
        }
      }
    }

    assertEquals(List.of(), differing, "reading/order that end in another table");
  }

  @Test
  void whatIsDueIsAlertedOnceInAnyOrder() {
    List<String> wrong = new ArrayList<>();
    for (int reading = 1; reading <= READINGS; reading++) {
      List<ArticleTalks> articles = misread(reading);
      for (int order = 1; order <= ORDERS; order++) {
        GoldRun run = GoldRun.of(Orders.delayed(articles, order, LATE_DAYS), ONE_HORIZON);
        Set<String> alerted = new HashSet<>();
        for (Alert alert : run.alerts) {
          if (alert.type() == AlertType.NEW && !alerted.add(alert.roundId())) {
            wrong.add(reading + "/" + order + " twice " + alert.roundId());
          }
        }
        for (Round round : run.table()) {
          if (!round.pending() && !alerted.contains(round.roundId())) {
            wrong.add(reading + "/" + order + " silent " + round.roundId() + round.articles());
          }
        }
      }
    }

    assertEquals(List.of(), wrong);
  }

  private static List<ArticleTalks> misread(int seed) {
    Slips slips = new Slips(seed);
    return GOLD.articles().stream()
        .map(labelled -> slips.disturb(labelled.talks()))
        .filter(article -> !article.talks().isEmpty())
        .toList();
  }
}
