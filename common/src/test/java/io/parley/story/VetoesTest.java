package io.parley.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VetoesTest {
  private static RoundSlots on(@Nullable Integer round, @Nullable String start, String... parties) {
    return new RoundSlots(List.of(parties), round, start, null, RoundSlots.Stage.ON);
  }

  private static boolean apart(RoundSlots a, RoundSlots b) {
    assertEquals(Vetoes.apart(a, b), Vetoes.apart(b, a));
    return Vetoes.apart(a, b);
  }

  @Test
  void meetingsOnConsecutiveDaysAreOneRoundAndADayBetweenPartsThem() {
    assertEquals(false, apart(on(null, "2031-05-02"), on(null, "2031-05-03")));
    assertEquals(true, apart(on(null, "2031-05-02"), on(null, "2031-05-04")));
    RoundSlots days =
        new RoundSlots(List.of(), null, "2031-04-29", "2031-05-03", RoundSlots.Stage.ON);
    assertEquals(false, apart(days, on(null, "2031-05-04")));
    assertEquals(true, apart(days, on(null, "2031-05-05")));
  }

  @Test
  void aMonthOrWhatIsNoDayPartsNothing() {
    assertEquals(false, apart(on(null, "2031-05"), on(null, "2031-07-04")));
    assertEquals(false, apart(on(null, "2031-99-99"), on(null, "2031-07-04")));
    assertEquals(false, Vetoes.apart(null, on(1, null)));
  }

  @Test
  void anotherOrdinalOtherPartiesAndAnotherStagePart() {
    assertEquals(true, apart(on(1, null), on(2, null)));
    assertEquals(true, apart(on(null, null, "NOR", "PER"), on(null, null, "CHL", "ECU")));
    assertEquals(false, apart(on(null, null, "NOR", "PER"), on(null, null, "PER", "USA")));
    RoundSlots ahead = new RoundSlots(List.of(), null, null, null, RoundSlots.Stage.AHEAD);
    assertEquals(true, apart(ahead, on(null, null)));
  }
}
