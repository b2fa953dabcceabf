package io.parley.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Scores as lines to read and as figures to test. Immutable.
 *
 * @param lines what a command prints
 * @param figures by name, for instance {@code stories.f1}, from 0 to 1 or counts
 */
public record ScoreTable(List<String> lines, Map<String, Double> figures) {
  public ScoreTable {
    lines = List.copyOf(lines);
    figures = Map.copyOf(figures);
  }

  /** The lines with a line feed after each. */
  public String text() {
    return String.join("\n", lines) + "\n";
  }

  /**
   * One figure.
   *
   * @throws IllegalArgumentException where there is none of that name
   */
  public double figure(String name) {
    Double value = figures.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no figure is called \"" + name + "\"");
    }
    return value;
  }

  /** Gathers a table. */
  static final class Builder {
    private final List<String> lines = new ArrayList<>();
    private final Map<String, Double> figures = new LinkedHashMap<>();

    void line(String line) {
      lines.add(line);
    }

    void figure(String name, double value) {
      figures.put(Objects.requireNonNull(name), value);
    }

    /** A line of precision, recall and F1 with the counts behind them. */
    void row(String label, String name, Counts counts) {
      lines.add(
          String.format(
              "%-28s P %s R %s F1 %s  (tp %d fp %d fn %d)",
              label,
              Decimals.three(counts.precision()),
              Decimals.three(counts.recall()),
              Decimals.three(counts.f1()),
              counts.hits(),
              counts.wrong(),
              counts.missed()));
      measures(name, counts);
    }

    void measures(String name, Counts counts) {
      figure(name + ".p", counts.precision());
      figure(name + ".r", counts.recall());
      figure(name + ".f1", counts.f1());
    }

    ScoreTable build() {
      return new ScoreTable(lines, figures);
    }
  }
}
