package io.parley.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LanguagesTest {
  @Test
  void languagesAreToldApart() {
    assertEquals(
        "en", Languages.detect("The delegations of both countries met in the city on Thursday."));
    assertEquals(
        "de", Languages.detect("Die Delegationen beider Länder trafen sich am Donnerstag."));
    assertEquals("ru", Languages.detect("Делегации двух стран встретились в четверг в Стамбуле."));
    assertEquals(
        "fr",
        Languages.detect("Les délégations des deux pays se sont rencontrées jeudi à Genève."));
  }

  @Test
  void aTextTooShortToTellIsUnknown() {
    assertEquals(Languages.UNKNOWN, Languages.detect("Talks 2025 !!!"));
    assertEquals(Languages.UNKNOWN, Languages.detect(""));
  }
}
