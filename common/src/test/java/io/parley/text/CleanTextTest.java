package io.parley.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class CleanTextTest {
  @Test
  void ordinaryTextIsTheSameString() {
    String text =
        "Ministers met in Doha.\n\nThey \"agreed\" – to meet again…\u00a0soon; Çavuşoğlu said.";

    assertSame(text, CleanText.clean(text));
  }

  @Test
  void controlBidiAndZeroWidthCharactersGo() {
    assertEquals("ab\ncd\te", CleanText.clean("a\u0000b\r\nc\u202Ed\te\u200B\uFEFF\u2066"));
  }

  @Test
  void loneSurrogatesGoAndPairsStay() {
    assertEquals("a\uD83D\uDE00b", CleanText.clean("a\uD83D\uD83D\uDE00b\uDE00"));
  }

  @Test
  void lettersAreComposed() {
    assertEquals("é", CleanText.clean("e\u0301"));
  }

  @Test
  void towersOfMarksAreCut() {
    assertEquals(6, CleanText.clean("x" + "\u0335".repeat(50) + "y").length());
  }

  @Test
  void persianKeepsItsJoinerAndEnglishDoesNot() {
    assertEquals("می\u200Cشود", CleanText.clean("می\u200Cشود"));
    assertEquals("talks", CleanText.clean("ta\u200Clks"));
  }

  @Test
  void aLineHasSingleBlanks() {
    assertEquals("US and Iran meet", CleanText.line("  US\u00a0and \n\t Iran  meet "));
  }

  @Test
  void aCutNeverPartsASurrogatePair() {
    assertEquals("a\uD83D\uDE00", TextLimits.cut("a\uD83D\uDE00b", 2));
  }
}
