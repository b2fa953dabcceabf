package io.parley.talks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SignalsTest {
  static List<Tsv.Row> cases() {
    return Tsv.resource("signal-cases.tsv");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void eachRowShowsInItsCaseEitherWayRound(Tsv.Row row) {
    Cluster one = Telling.cluster("one", row.get(1));
    Cluster other = Telling.cluster("other", row.get(2));

    EnumSet<Signal> signals = Signals.between(one.facts(), other.facts());

    assertTrue(
        signals.stream().anyMatch(s -> s.key().equals(row.get(0))), row.place() + " " + signals);
    assertEquals(signals, Signals.between(other.facts(), one.facts()));
    Comparison comparison = Weights.standard().weigh(signals);
    assertEquals(
        row.get(3).equals("yes"),
        comparison.joins(Weights.standard()),
        row.place() + " " + comparison);
  }

  @Test
  void everySignalHasACase() {
    Set<String> tested = cases().stream().map(r -> r.get(0)).collect(Collectors.toSet());
    Set<String> all =
        EnumSet.complementOf(EnumSet.of(Signal.SAME_ARTICLE)).stream()
            .map(Signal::key)
            .collect(Collectors.toSet());

    assertEquals(all, tested);
  }

  @Test
  void twoTalksOfOneArticleAreTwoRounds() {
    Resolver resolver = new Resolver(Weights.standard());
    Comparison comparison =
        resolver.compare(
            Telling.claim("0", "RUS,USA 2025-04-10"), Telling.cluster("", "RUS,USA 2025-04-10"));

    assertTrue(comparison.vetoed());
    assertTrue(comparison.signals().contains(Signal.SAME_ARTICLE));
    assertFalse(comparison.joins(Weights.standard()));
  }

  @Test
  void aBrokenTableIsNamedWithItsLine() throws IOException {
    List<Tsv.Row> rows =
        Tsv.rows("s.tsv", new StringReader("signal\tweight\twhy\nsame_day\tmany\tx\n"));

    IllegalStateException e = assertThrows(IllegalStateException.class, () -> new Weights(rows));
    assertEquals("s.tsv:2: \"many\" is neither a whole number nor \"veto\"", e.getMessage());
  }

  @Test
  void aRowWithTooFewFieldsIsNamedWithItsLine() {
    IllegalStateException e =
        assertThrows(
            IllegalStateException.class,
            () -> Tsv.rows("s.tsv", new StringReader("a\tb\n# note\n1\n")));
    assertEquals("s.tsv:3: 1 fields where the header has 2", e.getMessage());
  }
}
