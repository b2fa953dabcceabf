package io.parley.jobs.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class GivenTextTest {
  @Test
  void offsetsCountInTheTextAsSentAlsoAfterADroppedLine() {
    String given = "Share this\n\nThey met in Oslo.  \n\nThey met in Rome.";
    String cleaned = "They met in Oslo.\n\nThey met in Rome.";
    GivenText text = new GivenText(cleaned, given);

    int rome = text.start(cleaned.indexOf("They met in Rome."), "They met in Rome.");
    int met = text.start(cleaned.lastIndexOf("met"), "met");

    assertEquals(given.indexOf("They met in Rome."), rome);
    assertEquals(given.lastIndexOf("met"), met);
  }

  @Test
  void wordsThatCleaningChangedKeepTheirPlaceInTheCleanedText() {
    GivenText text = new GivenText("They met in Oslo.", "They met\u200B in Oslo.");

    assertEquals(0, text.start(0, "They met in Oslo."));
    assertEquals(13, text.start(12, "Oslo"));
  }
}
