package io.parley.talks;

import io.parley.wire.ArticleTalks;
import java.util.List;
import java.util.Locale;

/**
 * Prints how alerts hold up when slots are dropped or altered: {@code NoiseCurve [SEEDS]}, over the
 * development sets.
 */
final class NoiseCurve {
  private NoiseCurve() {}

  record Point(double share, double alerted, double perRound, double falseAlerts) {
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%.2f of the slots: alerted %.3f, new per round %.3f, false %.2f",
          share,
          alerted,
          perRound,
          falseAlerts);
    }
  }

  static Point measure(GoldSet gold, double share, int seeds) {
    double alerted = 0;
    double perRound = 0;
    double invented = 0;
    for (int seed = 1; seed <= seeds; seed++) {
      Noise noise = new Noise(seed, share);
      List<ArticleTalks> articles =
          gold.articles().stream().map(l -> noise.disturb(l.talks())).toList();
      GoldScore score = new GoldScore(gold, GoldRun.of(articles).alerts);
      alerted += score.alerted();
      perRound += score.alertsPerRound();
      invented += score.falseAlerts();
      if (Boolean.getBoolean("show")) {
        System.out.println(seed + " " + score + " missed " + score.missed());
        score
            .doubled()
            .forEach(
                (id, alerts) ->
                    alerts.forEach(
                        a ->
                            System.out.println(
                                "   " + id + " " + a.articleId() + " " + a.headline())));
      }
    }
    return new Point(share, alerted / seeds, perRound / seeds, invented / seeds);
  }

  public static void main(String[] args) {
    int seeds = args.length > 0 ? Integer.parseInt(args[0]) : 20;
    GoldSet gold = GoldSet.development();
    for (double share : new double[] {0, 0.05, 0.1, 0.2}) {
      System.out.println(measure(gold, share, seeds));
    }
  }
}
