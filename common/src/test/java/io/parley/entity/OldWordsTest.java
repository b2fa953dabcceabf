package io.parley.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** States and blocs as articles of other years, and in capitals, name them. */
class OldWordsTest {
  @Test
  void formerStatesAreTheirSuccessors() {
    assertEquals(
        List.of("Soviet Union RUS", "Zaire COD", "Yugoslavia SRB"),
        Tagged.parties(1987, "The Soviet Union, Zaire and Yugoslavia agreed."));
    assertEquals(List.of(), Tagged.parties(2003, "A former Soviet republic of long ago."));
  }

  @Test
  void theNorthIsAStateOnlyInAnArticleOnKorea() {
    assertEquals(
        List.of("the North PRK", "Seoul KOR"),
        Tagged.parties(2006, "That is what the North told Seoul."));
    assertEquals(List.of("Mali MLI"), Tagged.parties(2012, "Mali lost the North."));
    assertEquals(
        List.of("North Korean PRK"),
        Tagged.parties(2006, "That is what the North Korean envoy said.").subList(0, 1));
  }

  @Test
  void worldPowersAreThoseThatFaceIran() {
    assertEquals(
        List.of("Iran IRN", "world powers P5+1"), Tagged.parties(2013, "Iran faces world powers."));
    assertEquals(List.of(), Tagged.parties(2013, "It matters to world powers."));
  }

  @Test
  void anOrganOfTheUnionStandsForTheUnion() {
    assertEquals(
        List.of("European Commission EU", "Thailand THA"),
        Tagged.parties(2023, "The European Commission and Thailand will negotiate."));
  }

  @Test
  void asTextInCapitalsEverythingIsFoundAsElsewhere() {
    assertEquals(
        List.of("EL SALVADOR SLV", "UN UN", "FMLN FMLN"),
        Tagged.parties(1990, "PEACE IN EL SALVADOR IS WHAT THE UN AND THE FMLN WANT FOR US."));
    assertEquals(
        List.of(
            "OSCAR ARIAS CRI", "COSTA RICAN CRI", "PRESIDENT CRI", "SALVADORAN GUERRILLAS FMLN"),
        Tagged.parties(
            1989, "OSCAR ARIAS, THE COSTA RICAN PRESIDENT, RECEIVED THE SALVADORAN GUERRILLAS."));
  }

  @Test
  void ordinaryWordsInCapitalsAreNoShortNames() {
    assertEquals(
        List.of(), Tagged.parties(1990, "IN VIEW OF THE FACT, IT IS UP TO US WHO CAN AID."));
  }

  @Test
  void capitalsOfSelfDeclaredStatesAreTheirSeats() {
    assertEquals(
        List.of("Tiraspol TRANSNISTRIA"), Tagged.parties(2019, "Tiraspol said it would come."));
    assertEquals(List.of(), Tagged.parties(2019, "They met in Tiraspol."));
  }
}
