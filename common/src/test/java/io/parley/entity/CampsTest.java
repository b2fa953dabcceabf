package io.parley.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class CampsTest {
  @Test
  void aNounStandsForTheSideOfItsStateAndYear() {
    assertEquals(
        List.of("El Salvador SLV", "guerrillas FMLN"),
        Tagged.parties(1989, "El Salvador wants peace, and the guerrillas know it."));
    assertEquals(
        List.of("Syria SYR", "opposition SYRIAN_OPPOSITION"),
        Tagged.parties(2016, "Syria blamed the opposition."));
  }

  @Test
  void inAnotherYearItStandsForNobody() {
    assertEquals(
        List.of("El Salvador SLV"),
        Tagged.parties(2019, "El Salvador wants peace, and the guerrillas know it."));
  }

  @Test
  void withoutTheStateItStandsForNobody() {
    assertEquals(List.of(), Tagged.parties(1989, "The weather pleased the guerrillas."));
  }

  @Test
  void afterTheOneMovementNamedTheRebelsAreThatMovement() {
    assertEquals(
        List.of("POLISARIO POLISARIO", "rebels POLISARIO"),
        Tagged.parties(1990, "POLISARIO answered. The rebels want a vote.").stream()
            .map(span -> span.replace("Polisario", "POLISARIO"))
            .toList());
  }

  @Test
  void twoMovementsLeaveTheRebelsOpen() {
    assertEquals(
        List.of("ELN ELN", "FARC FARC"),
        Tagged.parties(2005, "In Colombia ELN and FARC were asked. The rebels want a vote.")
            .stream()
            .filter(span -> !span.endsWith("COL"))
            .toList());
  }

  @Test
  void oppositionToSomethingIsNoSide() {
    assertEquals(
        List.of("Syria SYR"), Tagged.parties(2016, "Syria noted the opposition to the plan."));
  }
}
