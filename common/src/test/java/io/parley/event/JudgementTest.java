package io.parley.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.parley.model.Article;
import io.parley.model.TalkMention;
import io.parley.model.TalkStatus;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class JudgementTest {
  private static final Instant PUBLISHED = Instant.parse("2024-05-16T12:00:00Z");

  private final Tagger tagger = Tagger.create();

  private static Article article(String text) {
    return new Article("a", "https://a.example/", "", "", text, PUBLISHED, null, "en", PUBLISHED);
  }

  private List<TalkMention> under(Judgement judgement, String text) {
    return tagger.tag(article(text), null, judgement).talks();
  }

  @Test
  void aMeetingToldWithoutATalkWordIsFoundByTheClassifiersAlone() {
    String text =
        "The Kenyan and Somali deputy interior ministers pored over maps of the border in Nairobi"
            + " on Wednesday and came away with a timetable for reopening three crossings.";

    assertTrue(under(Judgement.RULES, text).isEmpty());
    List<TalkMention> talks = under(Judgement.load(), text);
    assertEquals(1, talks.size());
    assertEquals(TalkStatus.HELD, talks.get(0).status());
    assertEquals(List.of("KEN", "SOM"), talks.get(0).parties());
  }

  @Test
  void whatHasNothingToDoWithTalksStaysNothing() {
    String text =
        "Kenya sold more tea to Somalia than in any year before, traders in Mombasa said on"
            + " Wednesday, and the price of a sack rose by a tenth.";

    assertEquals(List.of(), under(Judgement.load(), text));
  }

  @Test
  void theRulesAloneLeaveHintsAside() {
    Case read = tagger.read(article("Envoys of Peru and Chile were seen at the airport in Lima."));

    List<Claim> weighed = Judgement.RULES.weigh(read.claims(), read.partySigns(), read.published());

    assertFalse(read.claims().isEmpty());
    assertTrue(weighed.stream().noneMatch(claim -> claim.anchor().hint()));
  }

  @Test
  void theExplanationSaysWhereAClassifierDecided() {
    String text =
        "The Kenyan and Somali deputy interior ministers pored over maps of the border in Nairobi"
            + " on Wednesday and came away with a timetable for reopening three crossings.";

    String all = tagger.explain(article(text)).sentences().toString();

    assertTrue(all.contains("a classifier, 0."), all);
  }
}
