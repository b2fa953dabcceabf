package io.parley.event;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import opennlp.tools.ml.maxent.quasinewton.QNModel;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import org.junit.jupiter.api.Test;

class PoolingTest {
  private static final String[] NONE = {};

  private static AbstractModel model(String[] outcomes, String sign, double... weights) {
    int[] all = new int[outcomes.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = i;
    }
    return new QNModel(new Context[] {new Context(all, weights)}, new String[] {sign}, outcomes);
  }

  @Test
  void weightsOfBothAddUpWhicheverWayTheirOutcomesAreOrdered() {
    AbstractModel a = model(new String[] {"met", "none"}, "talks", 2, -1);
    AbstractModel b = model(new String[] {"none", "met"}, "talks", 1, 4);

    AbstractModel pool = Pooling.of(a, b);

    double met = 0.7 * (2 + 4);
    double none = 0.7 * (-1 + 1);
    double expected = Math.exp(met) / (Math.exp(met) + Math.exp(none));
    double[] all = pool.eval(new String[] {"talks"});
    assertEquals(expected, all[pool.getIndex("met")], 1e-12);
    assertArrayEquals(new double[] {0.5, 0.5}, pool.eval(NONE), 1e-12);
  }

  @Test
  void aSignOrAnOutcomeThatOneLacksCountsByTheOtherAlone() {
    AbstractModel a = model(new String[] {"met", "none"}, "talks", 2, 0);
    AbstractModel b = model(new String[] {"met", "planned"}, "will", 0, 3);

    AbstractModel pool = Pooling.of(a, b);

    assertEquals(3, pool.getNumOutcomes());
    double[] talks = pool.eval(new String[] {"talks"});
    double all = Math.exp(1.4) + 2;
    assertEquals(Math.exp(1.4) / all, talks[pool.getIndex("met")], 1e-12);
    double[] will = pool.eval(new String[] {"will"});
    assertEquals(Math.exp(2.1) / (Math.exp(2.1) + 2), will[pool.getIndex("planned")], 1e-12);
  }
}
