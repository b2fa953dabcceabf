package io.parley.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;

class KnownPersonsTest {
  private final KnownPersons known = new KnownPersons();

  @Test
  void aLeaderActsForHisStateInHisYearsAndAFewAround() {
    assertEquals("USA", known.party("Barack Obama", 2012));
    assertEquals("USA", known.party("Barack Obama", 2002));
    assertEquals("USA", known.party("Barack Obama", 2020));
    assertNull(known.party("Barack Obama", 1995));
    assertNull(known.party("Barack Obama", 2026));
  }

  @Test
  void aFamilyNameAloneHoldsForFewerYears() {
    assertEquals("USA", known.party("Obama", 2005));
    assertNull(known.party("Obama", 2002));
    assertNull(known.party("Obama", 2022));
  }

  @Test
  void aTermItselfBeatsTheYearsAroundAnother() {
    assertEquals("NATO", known.party("Javier Solana", 1997));
    assertEquals("EU", known.party("Javier Solana", 2005));
    assertEquals("FRA", known.party("Christine Lagarde", 2009));
    assertEquals("IMF", known.party("Christine Lagarde", 2014));
  }

  @Test
  void whoeverStillActsHasNoLastYear() {
    assertEquals("HOUTHIS", known.party("Mahdi al-Mashat", 2026));
  }

  @Test
  void withoutAYearOnlyLeadersAreKnown() {
    assertEquals("USA", known.party("Barack Obama", 0));
    assertNull(known.party("Mary Robinson", 0));
  }

  @Test
  void nobodyOfThatNameIsNobody() {
    assertNull(known.party("Quentin Ostrander", 2012));
    assertNull(known.party("", 2012));
  }

  @Test
  void aSureFamilyNameIsFoundInHeadlinesToo() {
    assertEquals(
        List.of("Obama USA", "Putin RUS"),
        Tagged.parties(2013, "Obama and Putin at odds", "Rain."));
  }

  @Test
  void aFullNameIsFoundWhereItsFamilyNameStandsToo() {
    assertEquals(
        List.of("Rex Tillerson USA", "Tillerson USA"),
        Tagged.parties(2017, "It rained on Rex Tillerson. Tillerson had no umbrella."));
  }

  @Test
  void aCommonFamilyNameNeedsAFormOfAddress() {
    assertEquals(List.of("Rice USA"), Tagged.parties(2006, "It was up to Ms. Rice."));
    assertEquals(List.of(), Tagged.parties(2006, "It was up to Rice growers."));
  }

  @Test
  void anotherBearerOfTheNameIsNotTheLeader() {
    assertEquals(List.of(), Tagged.parties(2013, "The Obama Foundation has a park."));
    assertEquals(List.of(), Tagged.parties(1999, "The case of Clinton Street was heard."));
  }
}
