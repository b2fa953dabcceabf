package io.parley.evaluate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * BCubed precision and recall of a clustering (Bagga and Baldwin, 1998): for each item the share of
 * its predicted cluster that is of its gold cluster, and the other way round, averaged over items.
 *
 * @param precision from 0 to 1
 * @param recall from 0 to 1
 */
record BCubed(double precision, double recall) {
  private record Cell(@Nullable String gold, @Nullable String predicted) {}

  /** Both lists name the cluster of each item; neither is empty. */
  static BCubed of(
      List<? extends @Nullable String> gold, List<? extends @Nullable String> predicted) {
    Map<@Nullable String, Integer> goldSizes = new HashMap<>();
    Map<@Nullable String, Integer> predictedSizes = new HashMap<>();
    Map<Cell, Integer> cells = new HashMap<>();
    for (int i = 0; i < gold.size(); i++) {
      goldSizes.merge(gold.get(i), 1, Integer::sum);
      predictedSizes.merge(predicted.get(i), 1, Integer::sum);
      cells.merge(new Cell(gold.get(i), predicted.get(i)), 1, Integer::sum);
    }
    double precision = 0;
    double recall = 0;
    for (int i = 0; i < gold.size(); i++) {
      double common = cells.getOrDefault(new Cell(gold.get(i), predicted.get(i)), 0);
      precision += common / predictedSizes.getOrDefault(predicted.get(i), 1);
      recall += common / goldSizes.getOrDefault(gold.get(i), 1);
    }
    return new BCubed(precision / gold.size(), recall / gold.size());
  }

  double f1() {
    return 2 * precision * recall / (precision + recall);
  }

  /** The three figures as they are printed. */
  String text() {
    return "P "
        + Decimals.three(precision)
        + " R "
        + Decimals.three(recall)
        + " F1 "
        + Decimals.three(f1());
  }

  void figures(ScoreTable.Builder table, String name) {
    table.figure(name + ".p", precision);
    table.figure(name + ".r", recall);
    table.figure(name + ".f1", f1());
  }
}
