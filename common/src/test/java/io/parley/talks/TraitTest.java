package io.parley.talks;

import static org.junit.jupiter.api.Assertions.assertEquals;
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

class TraitTest {
  static List<Tsv.Row> cases() {
    return Tsv.resource("newsworthy-cases.tsv");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void eachRowShowsInItsCase(Tsv.Row row) {
    Cluster cluster = Telling.cluster("a", row.get(1));
    Claim first = cluster.claims().get(0);

    Set<Trait> traits = Trait.of(first, cluster);

    assertTrue(
        traits.stream().anyMatch(t -> t.key().equals(row.get(0))), row.place() + " " + traits);
    assertEquals(
        row.get(2).equals("yes"),
        new Newsworthy(LedgerLimits.DEFAULT.horizon()).first(cluster).isPresent(),
        row.place() + " " + traits);
  }

  @Test
  void everyTraitHasACase() {
    assertEquals(
        EnumSet.allOf(Trait.class).stream().map(Trait::key).collect(Collectors.toSet()),
        cases().stream().map(r -> r.get(0)).collect(Collectors.toSet()));
  }

  @Test
  void aBrokenTableIsNamedWithItsLine() throws IOException {
    List<Tsv.Row> rows =
        Tsv.rows("n.tsv", new StringReader("trait\tweight\twhy\ndated\tmuch\tx\n"));

    IllegalStateException e =
        assertThrows(IllegalStateException.class, () -> new Trait.Table(rows));
    assertEquals("n.tsv:2: \"much\" is no whole number", e.getMessage());
  }
}
