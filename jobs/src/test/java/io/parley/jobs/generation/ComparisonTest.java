package io.parley.jobs.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static final Instant REPLAYED_FROM = Instant.parse("2025-04-01T00:00:00Z");
  private static final Instant LATER = Instant.parse("2025-04-10T00:00:00Z");

  @Test
  void eachRoundIsSameChangedGainedLostMergedOrRenamed() {
    Comparison compared =
        Comparison.of(
            List.of(
                round("same", true, null, "FRA-BRA #2 held", "a1"),
                round("changed", true, null, "RUS-USA held", "a2"),
                round("gone", true, null, "IRN-USA held", "a3"),
                round("twin", true, null, "RUS-USA held", "a4"),
                round("cancelled", true, null, "RUS-USA held", "a5"),
                round("other-founder", true, null, "ARM-AZE held", "a6", "a7"),
                round("was-pending", false, null, "COL-ELN", "a8")),
            List.of(
                round("same", true, null, "FRA-BRA #2 held", "a1"),
                round("changed", true, null, "RUS-USA #2 held", "a2", "a4"),
                round("cancelled", false, "changed", "RUS-USA held", "a5"),
                round("new-founder", true, null, "ARM-AZE held", "a7", "a9"),
                round("was-pending", true, null, "COL-ELN #7 held", "a8"),
                round("still-pending", false, null, "UKR", "a10")),
            REPLAYED_FROM);
    assertEquals(1, compared.same());
    assertEquals(List.of("changed: RUS-USA held → RUS-USA #2 held"), compared.changed());
    assertEquals(List.of("was-pending: COL-ELN #7 held"), compared.gained());
    assertEquals(List.of("gone: IRN-USA held"), compared.lost());
    assertEquals(
        List.of(
            "twin: RUS-USA held → changed: RUS-USA #2 held",
            "cancelled: RUS-USA held → changed: RUS-USA #2 held"),
        compared.merged());
    assertEquals(
        List.of("other-founder: ARM-AZE held → new-founder: ARM-AZE held"), compared.renamed());
    assertEquals(
        "rounds gained 1, lost 1, merged 2, renamed 1, changed 1, the same 1, too old to compare 0",
        compared.lines().get(0));
  }

  @Test
  void whatTheReplayCannotKnowIsNotLost() {
    RoundSeen old =
        new RoundSeen("old", true, null, "x", Set.of("a"), REPLAYED_FROM.minusSeconds(86_400));
    assertEquals(1, Comparison.of(List.of(old), List.of(), REPLAYED_FROM).older());
    assertEquals(1, Comparison.of(List.of(old), List.of(), Instant.EPOCH).lost().size());
  }

  private static RoundSeen round(
      String id, boolean shown, @Nullable String sameAs, String said, String... articles) {
    return new RoundSeen(id, shown, sameAs, said, Set.of(articles), LATER);
  }
}
