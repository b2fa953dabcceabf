package io.parley.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.parley.model.ArticleField;
import io.parley.model.Entity;
import io.parley.model.EntityKind;
import io.parley.model.EntityMention;
import io.parley.text.TextAnalyzer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EntityTaggerTest {
  private final TextAnalyzer analyzer = new TextAnalyzer();
  private final EntityTagger tagger = EntityTagger.create();

  /** The spans of a text as "words|kind|id or country|form". */
  private List<String> spans(String text) {
    ArticleEntities found =
        tagger.tag(
            analyzer.analyze(ArticleField.TITLE, ""), analyzer.analyze(ArticleField.TEXT, text));
    List<String> shown = new ArrayList<>();
    for (NamedSpan span : found.spans(ArticleField.TEXT)) {
      shown.add(
          text.substring(span.start(), span.end())
              + "|"
              + span.kind()
              + "|"
              + (span.party() == null ? span.country() : span.party())
              + "|"
              + span.form());
    }
    return shown;
  }

  @Test
  void hyphenCompoundsShowTheirParts() {
    assertEquals(
        List.of("Moscow|STATE|RUS|SEAT", "Kyiv|STATE|UKR|SEAT"), spans("Moscow-Kyiv talks began."));
    assertEquals(
        List.of("Iran|STATE|IRN|NAME", "US|STATE|USA|ACRONYM"), spans("The Iran-US talks began."));
  }

  @Test
  void theLongestFormWins() {
    assertEquals(
        List.of("Democratic Republic of the Congo|STATE|COD|NAME"),
        spans("the Democratic Republic of the Congo's army"));
  }

  @Test
  void aCapitalIsAPlaceAfterIn() {
    assertEquals(List.of("Ankara|CITY|TUR|NAME"), spans("They met in Ankara."));
    assertEquals(List.of("Ankara|STATE|TUR|SEAT"), spans("Ankara said so."));
    assertEquals(List.of("Vienna|CITY|AUT|NAME"), spans("The Vienna talks stalled."));
    assertEquals(List.of("Moscow|CITY|RUS|NAME"), spans("The round was pencilled in for Moscow."));
    assertEquals(List.of("Singapore|CITY|SGP|NAME"), spans("They met in Singapore."));
  }

  @Test
  void aDatelineIsAPlace() {
    assertEquals(
        List.of("ISTANBUL|CITY|TUR|DATELINE", "Iran|STATE|IRN|NAME"),
        spans("ISTANBUL, April 10 (Harbor Wire) - Iran agreed."));
    assertEquals(
        List.of("NEW DELHI|CITY|IND|DATELINE", "China|STATE|CHN|NAME"),
        spans("NEW DELHI: A team leaves for China."));
  }

  @Test
  void aShoutedHeadlineHasNoShortForms() {
    ArticleEntities found =
        tagger.tag(
            analyzer.analyze(ArticleField.TITLE, "TALKS IS NOT FOR US SAYS RUSSIA"),
            analyzer.analyze(ArticleField.TEXT, "Nothing."));
    assertEquals(1, found.title().size());
    assertEquals("RUS", found.title().get(0).id());
  }

  @Test
  void theArticleDecidesWhichGeorgiaIsMeant() {
    assertEquals(
        List.of("Georgia|STATE|GEO|NAME"),
        spans("Georgia signed the accord with Brussels.").subList(0, 1));
    assertEquals(
        List.of(),
        spans("Georgia Republicans met in Atlanta.").stream()
            .filter(span -> span.startsWith("Georgia"))
            .toList());
    assertEquals(List.of("Niger Delta|PLACE|NGA|NAME"), spans("in the Niger Delta"));
    assertEquals(
        List.of("Congo|STATE|COG|NAME"), spans("Congo said so, Sassou added.").subList(0, 1));
    assertEquals(List.of(), spans("the Paris Agreement and the Geneva Conventions"));
  }

  @Test
  void bothKoreasAreTwoStates() {
    assertEquals(
        List.of("Koreas|STATE|KOR|DEMONYM", "Koreas|STATE|PRK|DEMONYM"),
        spans("Both Koreas came."));
  }

  @Test
  void aMinistryIsItsStates() {
    assertEquals(
        List.of("Iran|STATE|IRN|NAME", "Foreign Ministry|ORGANISATION|IRN|BODY"),
        spans("Iran's Foreign Ministry denied it."));
    assertEquals(
        List.of("Ministry of Foreign Affairs|ORGANISATION|GEO|BODY", "Georgia|STATE|GEO|NAME"),
        spans("the Ministry of Foreign Affairs of Georgia"));
  }

  /** The persons of a text as "name, office, party". */
  private List<String> persons(String text) {
    ArticleEntities found =
        tagger.tag(
            analyzer.analyze(ArticleField.TITLE, ""), analyzer.analyze(ArticleField.TEXT, text));
    List<String> shown = new ArrayList<>();
    for (Entity entity : found.entities()) {
      if (entity.kind() == EntityKind.PERSON) {
        shown.add(entity.name() + ", " + entity.role() + ", " + entity.country());
      }
    }
    return shown;
  }

  @Test
  void anEnvoysTopicIsNotHisParty() {
    assertEquals(
        List.of(
            "Sonata Coulter, Deputy Assistant Secretary of State for Russia and Central Europe,"
                + " USA"),
        persons(
            "The American side sent Deputy Assistant Secretary of State for Russia and Central"
                + " Europe Sonata Coulter."));
    assertEquals(
        List.of("Alexander Darchiev, ambassador to Washington, RUS"),
        persons("Russia's new ambassador to Washington, Alexander Darchiev, was there."));
  }

  @Test
  void anOfficeBeforeOrAfterGivesRoleAndParty() {
    assertEquals(
        List.of("Abbas Araghchi, Foreign Minister, IRN"),
        persons("Iranian Foreign Minister Abbas Araghchi spoke."));
    assertEquals(
        List.of("Christopher Hill, chief U.S. negotiator, USA"),
        persons("Christopher Hill, the chief U.S. negotiator, left."));
    assertEquals(
        List.of("Michael Anton, policy planning chief, USA"),
        persons("It is led by Michael Anton, the State Department's policy planning chief."));
    assertEquals(
        List.of("Vladimir Medinsky, former culture minister, RUS"),
        persons("Vladimir Medinsky, the former culture minister who led the Russians, left."));
  }

  @Test
  void personsOfAListShareTheirOffice() {
    assertEquals(
        List.of("Petar Petković, chief negotiator, SRB", "Besnik Bislimi, chief negotiator, XKX"),
        persons(
            "The chief negotiators of Serbia and Kosovo, Petar Petković and Besnik Bislimi, met."));
    assertEquals(
        List.of("George Gerapetritis, Foreign minister, GRC", "Hakan Fidan, Foreign minister, TUR"),
        persons("Foreign ministers George Gerapetritis of Greece and Hakan Fidan of Turkey came."));
  }

  @Test
  void aSurnameStandsForThePersonAndACounterpartForTheOtherSide() {
    String text =
        "Ukraine's minister Rustem Umerov spoke. His Russian counterpart, Vladimir Medinsky, did"
            + " not. Medinsky left.";
    assertEquals(
        List.of("Rustem Umerov, minister, UKR", "Vladimir Medinsky, null, RUS"), persons(text));
    ArticleEntities found =
        tagger.tag(
            analyzer.analyze(ArticleField.TITLE, "Medinsky leaves"),
            analyzer.analyze(ArticleField.TEXT, text));
    assertEquals(Form.SURNAME, found.title().get(0).form());
    assertEquals("Vladimir Medinsky", found.entity(found.title().get(0)).name());
  }

  @Test
  void aPersonOfWhomNothingIsSaidHasNoParty() {
    assertEquals(
        List.of("Mary Robinson, null, null"), persons("Mary Robinson said the weather was fine."));
  }

  @Test
  void offsetsAreVerbatimAndInOrder() {
    String text =
        "Mr. J. P. O'Neill, al-Burhan’s envoy, met “Kim Kye-gwan” 😀 in Geneva; the U.S.-led talks"
            + " with Iran's Foreign Ministry ended.";
    ArticleEntities found =
        tagger.tag(
            analyzer.analyze(ArticleField.TITLE, ""), analyzer.analyze(ArticleField.TEXT, text));
    int last = 0;
    for (NamedSpan span : found.text()) {
      assertTrue(span.start() >= last && span.end() > span.start());
      last = span.start();
    }
    for (Entity entity : found.entities()) {
      for (EntityMention mention : entity.mentions()) {
        assertEquals(mention.text(), text.substring(mention.start(), mention.end()));
      }
    }
  }

  @Test
  void hostileTextTakesBoundedTime() {
    List<String> traps =
        List.of(
            "x".repeat(64_000),
            "a-".repeat(50_000),
            "Kim Jong ".repeat(20_000),
            "President ".repeat(20_000),
            "President of the ".repeat(10_000),
            "Moscow-Kyiv-".repeat(10_000),
            "Ivan Petrov and ".repeat(10_000),
            "MOSCOW, WASHINGTON ".repeat(10_000),
            "former deputy foreign minister Jordan Chad, ".repeat(3_000),
            "Russia's ".repeat(20_000),
            "😀".repeat(50_000));
    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          for (String trap : traps) {
            tagger.tag(
                analyzer.analyze(ArticleField.TITLE, trap.substring(0, 1_000)),
                analyzer.analyze(ArticleField.TEXT, trap));
          }
        });
  }
}
