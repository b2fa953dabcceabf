package io.parley.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Movements here are invented, so that no list knows them. */
class AbbreviationsTest {
  @Test
  void aMovementIsKnownByItsBracket() {
    assertEquals(
        List.of("ZFL ZFL", "ZFL ZFL"),
        Tagged.parties(
            2004,
            "A truce with the Zembla Front for Liberation (ZFL) holds. The ZFL said it was firm."));
  }

  @Test
  void aMovementIsKnownByTheWordsBesideIt() {
    assertEquals(List.of("ZJP ZJP"), Tagged.parties(2004, "The ZJP rebels came to the table."));
    assertEquals(
        List.of("ZNG ZNG"), Tagged.parties(2004, "Commanders of the ZNG offered a ceasefire."));
    assertEquals(
        List.of("ZCI ZCI"), Tagged.parties(2004, "The northern rebels, the ZCI, would travel."));
    assertEquals(
        List.of("ZUR ZUR", "ZED ZED"),
        Tagged.parties(2004, "The rebels of ZUR and ZED were in the hall."));
  }

  @Test
  void whereNobodyFightsNobodyIsAMovement() {
    assertEquals(
        List.of(), Tagged.parties(2004, "The ZSP leader and the ZDU delegation share power."));
  }

  @Test
  void agenciesCurrenciesAndTitlesAreNoMovements() {
    assertEquals(
        List.of(), Tagged.parties(2004, "Rebels told TV crews of the USD leader and PM chief."));
    assertEquals(
        List.of(),
        Tagged.parties(2004, "The truce pleased the Zembla News Agency for Liberation (ZNAL)."));
  }

  @Test
  void theNameBeforeTheBracketDecidesWhatTheAbbreviationIs() {
    assertEquals(
        List.of("Arakan Army AA", "AA AA", "AA AA"),
        Tagged.parties(2024, "The Arakan Army (AA) spoke. The AA left."));
    assertEquals(
        List.of("European Community EU", "EC EU", "EC EU"),
        Tagged.parties(1988, "The European Community (EC) replied. The EC insists."));
  }

  @Test
  void anAgencyInBracketsIsNotTheStateBeforeIt() {
    assertEquals(
        List.of("United States USA"),
        Tagged.parties(2004, "The United States (ZFP) replied.").subList(0, 1));
  }
}
