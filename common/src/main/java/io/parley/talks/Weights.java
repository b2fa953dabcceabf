package io.parley.talks;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The table of signals: weights, vetoes and the two thresholds. Immutable. */
final class Weights {
  private static final int VETO = Integer.MIN_VALUE;
  private static final int WEIGHT = 1;
  private static final int ALONE = 2;
  private static final Weights STANDARD = new Weights(Tsv.resource("signals.tsv"));

  private final Map<Signal, Integer> weights = new EnumMap<>(Signal.class);
  private final Map<Signal, Integer> alone = new EnumMap<>(Signal.class);
  private final int join;
  private final int doubt;
  private final int doubtAlone;

  Weights(List<Tsv.Row> rows) {
    int joinAt = VETO;
    int doubtAt = VETO;
    int doubtAloneAt = VETO;
    for (Tsv.Row row : rows) {
      switch (row.get(0)) {
        case "join" -> joinAt = weight(row, WEIGHT);
        case "doubt" -> {
          doubtAt = weight(row, WEIGHT);
          doubtAloneAt = weight(row, ALONE);
        }
        default -> {
          if (weights.put(signal(row), weight(row, WEIGHT)) != null) {
            throw row.error("a second row for " + row.get(0));
          }
          alone.put(signal(row), weight(row, ALONE));
        }
      }
    }
    for (Signal signal : Signal.values()) {
      if (!weights.containsKey(signal)) {
        throw new IllegalStateException("signals.tsv: no row for " + signal.key());
      }
    }
    if (joinAt == VETO || doubtAt == VETO) {
      throw new IllegalStateException("signals.tsv: the rows join and doubt must be there");
    }
    join = joinAt;
    doubt = doubtAt;
    doubtAlone = doubtAloneAt;
  }

  /** The table that comes with the program. */
  static Weights standard() {
    return STANDARD;
  }

  int join() {
    return join;
  }

  /**
   * True where two rounds are not clearly apart: what only one origin tells must differ more from
   * another round than what two tell.
   */
  boolean doubtful(Comparison comparison, boolean oneOrigin) {
    if (!oneOrigin) {
      return !comparison.vetoed() && comparison.sum() > doubt;
    }
    int sum = 0;
    for (Signal signal : comparison.signals()) {
      int weight = alone.getOrDefault(signal, 0);
      if (weight == VETO) {
        return false;
      }
      sum += weight;
    }
    return sum > doubtAlone;
  }

  boolean vetoes(Signal signal) {
    return weight(signal) == VETO;
  }

  /** What a set of signals says. */
  Comparison weigh(Set<Signal> signals) {
    int sum = 0;
    boolean vetoed = false;
    for (Signal signal : signals) {
      int weight = weight(signal);
      if (weight == VETO) {
        vetoed = true;
      } else {
        sum += weight;
      }
    }
    return new Comparison(signals, sum, vetoed);
  }

  /** The signals that speak against, for an explanation. */
  String against(Comparison comparison) {
    return comparison.signals().stream()
        .filter(s -> comparison.vetoed() ? vetoes(s) : weight(s) < 0)
        .map(Signal::words)
        .collect(Collectors.joining(", "));
  }

  private int weight(Signal signal) {
    return weights.getOrDefault(signal, 0);
  }

  private static Signal signal(Tsv.Row row) {
    for (Signal signal : Signal.values()) {
      if (signal.key().equals(row.get(0))) {
        return signal;
      }
    }
    throw row.error("no signal \"" + row.get(0) + "\"");
  }

  private static int weight(Tsv.Row row, int column) {
    String text = row.get(column).toLowerCase(Locale.ROOT);
    if (text.equals("veto")) {
      return VETO;
    }
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw row.error("\"" + text + "\" is neither a whole number nor \"veto\"");
    }
  }
}
