package io.parley.likeness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.parley.model.Article;
import io.parley.model.Sketch;
import java.io.StringReader;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CopiesTest {
  private static final String WIRE =
      """
      OSLO, May 3 (Fjordwire) - Envoys of Norway and Peru closed three days of talks on anchovy \
      quotas without a deal. Both sides said they would meet again before the autumn season.

      "We have moved a boat length, not a sea mile," said Kari Dahl, who led the Norwegian side. \
      The Peruvian team left for the airport without speaking to reporters.

      Quotas have been disputed since a cold current shifted the shoals three years ago. \
      Fishermen in both countries have blocked harbours over the matter.

      A further round was pencilled in for Lima, the hosts said late in the evening.""";

  private static final String QUOTE =
      "\"The ministers note with satisfaction the spirit in which their talks were held today."
          + " They agreed to remain in touch at all levels and to meet again before the winter.\" ";

  private static Sketch sketch(String source, String text) {
    return Sketcher.create()
        .sketch(
            new Article(
                "a",
                "https://" + source.replace(" ", "") + ".example/1",
                source,
                "Title",
                text,
                null,
                null,
                "en",
                Instant.EPOCH));
  }

  @Test
  void aCopyThatWasRedatelinedCutAndFramedIsFound() {
    String copy =
        """
        From wire reports

        OSLO — Envoys from Norway and Peru closed three days of talks on anchovy quotas without \
        a deal. Both sides said that they would meet again before the autumn season.

        ‘We have moved a boat length, not a sea mile,’ said Kari Dahl, who led the Norwegian side.

        The Peruvian team left for the airport without speaking to reporters.

        Leave a Reply

        Your email address will not be published. Required fields are marked *""";
    assertTrue(Copies.isCopy(sketch("Harbour Post", copy), sketch("Fjordwire", WIRE)));
  }

  @Test
  void aFullTextIsNoCopyOfItsOwnExcerpt() {
    String excerpt = WIRE.substring(0, WIRE.indexOf("Quotas"));
    Sketch full = sketch("Fjordwire", WIRE + "\n\n" + "Other words follow. ".repeat(3) + QUOTE);
    assertTrue(Copies.isCopy(sketch("Harbour Post", excerpt), full));
    assertFalse(Copies.isCopy(full, sketch("Harbour Post", excerpt.substring(0, 190))));
  }

  @Test
  void twoTextsThatShareALongQuoteAreNoCopies() {
    String one =
        "The talks in Bern ended at noon on Tuesday after two hours in a lakeside villa. "
            + QUOTE
            + "Aides said the mood had been better than the papers made it. Milk prices were left"
            + " for another day. The Swiss side served a lunch of perch.";
    String other =
        "Ministers left Bern with a promise and little else, people close to them said. "
            + QUOTE
            + "Farmers had hoped for a word on milk, and none came from the villa. Shares of"
            + " dairies fell in the afternoon. Parliament wants to hear both ministers.";
    assertFalse(Copies.isCopy(sketch("A", other), sketch("B", one)));
    assertFalse(Copies.isCopy(sketch("B", one), sketch("A", other)));
  }

  @Test
  void aTemplateWithOtherNamesInItIsNoCopy() {
    String template =
        "%s expelled two %s diplomats over spying on Tuesday, the foreign ministry said. The two"
            + " must leave %s within 72 hours. The embassy of the %s side called it groundless.";
    Sketch one = sketch("A", template.formatted("Latvia", "Ruritanian", "Riga", "Ruritanian"));
    Sketch two = sketch("A", template.formatted("Malta", "Graustarkian", "Valletta", "Syldavian"));
    assertFalse(Copies.isCopy(two, one));
  }

  @Test
  void pageFurnitureAndShortSentencesLeaveNoTrace() {
    Sketch bare =
        sketch("A", "Leave a Reply\n\nShare this article with all of your friends\n\nHe smiled.");
    assertEquals(0, bare.sentences().length);
    assertFalse(Copies.isCopy(bare, bare));
  }

  @Test
  void theAgencyIsReadFromTheDatelineAndFromCreditLines() {
    assertEquals("FJORDWIRE", sketch("A", WIRE).agency());
    assertEquals("REUTERS", sketch("A", "OSLO, May 3 (Reuters) - Envoys met.").agency());
    assertEquals("AFP", sketch("A", "Envoys met in Oslo on Friday.\n\nSource: AFP").agency());
    assertEquals("AP", sketch("A", "Envoys met.\n\n(via The Associated Press)").agency());
    assertEquals("XINHUA", sketch("Xinhua", "Envoys met in Oslo on Friday.").agency());
    assertEquals(null, sketch("A", "Envoys met (again) - and parted.").agency());
  }

  @Test
  void sameFamilyAgencyOrTextIsOneOriginAndUnknownFamiliesConfirmOnlyThemselves() {
    String own = "Nobody in the harbour had expected the envoys to leave so soon, or so quietly.";
    assertTrue(Origins.same(sketch("The Times", own), sketch("New York Post", WIRE)));
    assertTrue(
        Origins.same(sketch("A", "(Reuters) - " + own), sketch("B", "OSLO (Reuters) - Fish.")));
    assertTrue(Origins.same(sketch("A", own), sketch("A", WIRE)));
    assertFalse(Origins.same(sketch("A", own), sketch("B", WIRE)));
    assertNotEquals(sketch("A", own).family(), sketch("B", own).family());
  }

  @Test
  void aBadLineOfAListIsNamedWithItsNumber() {
    LikenessDataException error =
        assertThrows(
            LikenessDataException.class,
            () ->
                DataLines.read(
                    "families.tsv",
                    new StringReader("# head\none\ttwo\tthree\none\ttwo\n"),
                    3,
                    cells -> {}));
    assertEquals("families.tsv line 3: 3 columns are wanted, there are 2", error.getMessage());
  }
}
