package io.parley.event;

import io.parley.entity.ArticleEntities;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the rules have read in one article, before it is judged and rounds are gathered.
 *
 * @param entities whom and what it names
 * @param published day of publication; null where unknown
 * @param readings its sentences, the title first
 * @param mediators those it names as mediators, by id
 * @param claims what the rules make of each anchor, hints among them
 * @param parties the reader of who negotiates
 */
record Case(
    ArticleEntities entities,
    @Nullable LocalDate published,
    List<Reading> readings,
    Map<String, MediatorReader.Found> mediators,
    List<Claim> claims,
    PartyReader parties) {
  PartySigns partySigns() {
    return new PartySigns(readings, claims, mediators, parties);
  }

  /** The rounds it tells of, as a judgement sees them. */
  Drafts drafts(Judgement judgement) {
    List<Claim> weighed = judgement.weigh(claims, partySigns(), published);
    Joiner joiner =
        new Joiner(published, parties.opening(readings, 2), parties.opening(readings, 1));
    Drafts drafts = new Drafts(joiner.join(weighed), readings, weighed, published);
    drafts.dropGuesses();
    drafts.settleBackground();
    drafts.settleOrdinal();
    return drafts;
  }
}
