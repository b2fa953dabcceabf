package io.parley.event;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import opennlp.tools.ml.maxent.quasinewton.QNModel;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;

/**
 * Pools two maximum-entropy classifiers of the same question: the weighted geometric mean of their
 * probabilities (a logarithmic opinion pool: Heskes, "Selecting weighting factors in logarithmic
 * opinion pools", NIPS 1998), which for log-linear models is one more such model whose weights are
 * sums of theirs. Stateless.
 */
final class Pooling {
  /**
   * Weight of each. Two that sum to one pull towards what is common, so that the pool is less sure
   * than either; set a little higher, by hand, over the sets of the model card.
   */
  private static final double WEIGHT = 0.7;

  private Pooling() {}

  /** The pool; its outcomes and signs in alphabetic order. */
  static AbstractModel of(AbstractModel a, AbstractModel b) {
    TreeSet<String> all = new TreeSet<>();
    for (AbstractModel model : new AbstractModel[] {a, b}) {
      for (int i = 0; i < model.getNumOutcomes(); i++) {
        all.add(model.getOutcome(i));
      }
    }
    String[] outcomes = all.toArray(String[]::new);
    Map<String, double[]> weights = new TreeMap<>();
    add(a, outcomes, weights);
    add(b, outcomes, weights);
    weights.values().removeIf(sums -> Arrays.stream(sums).allMatch(w -> w == 0));
    Context[] contexts = new Context[weights.size()];
    int next = 0;
    for (double[] sums : weights.values()) {
      int[] told = new int[outcomes.length];
      double[] much = new double[outcomes.length];
      int n = 0;
      for (int i = 0; i < sums.length; i++) {
        if (sums[i] != 0) {
          told[n] = i;
          much[n++] = sums[i];
        }
      }
      contexts[next++] = new Context(Arrays.copyOf(told, n), Arrays.copyOf(much, n));
    }
    return new QNModel(contexts, weights.keySet().toArray(String[]::new), outcomes);
  }

  private static void add(AbstractModel model, String[] outcomes, Map<String, double[]> weights) {
    ((Map<?, ?>) model.getDataStructures()[1])
        .forEach(
            (sign, context) -> {
              double[] sums =
                  weights.computeIfAbsent((String) sign, s -> new double[outcomes.length]);
              int[] told = ((Context) context).getOutcomes();
              double[] much = ((Context) context).getParameters();
              for (int i = 0; i < told.length; i++) {
                int at = Arrays.binarySearch(outcomes, model.getOutcome(told[i]));
                sums[at] += WEIGHT * much[i];
              }
            });
  }
}
