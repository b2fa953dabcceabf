package io.parley.event;

import io.parley.entity.ArticleEntities;
import io.parley.model.Evidence;
import io.parley.model.Head;
import io.parley.model.NextRound;
import io.parley.model.Outcome;
import io.parley.model.TalkStatus;
import io.parley.model.Venue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fills the slots of a draft that its neighbourhood tells. Not thread-safe. */
final class SlotReaders {
  private final ArticleEntities entities;

  SlotReaders(ArticleEntities entities) {
    this.entities = entities;
  }

  Venue venue(Draft draft, Drafts drafts, List<Evidence> proofs) {
    for (Claim claim : draft.claims()) {
      Place place = claim.place();
      if (place.city() != null) {
        Words words = claim.anchor().reading().words();
        proofs.add(
            Mentions.words(
                "venue.city",
                words,
                words.at(place.city().start()),
                words.at(place.city().end() - 1) + 1));
        return new Venue(entities.entity(place.city()).name(), place.country(), place.site());
      }
    }
    for (Claim claim : draft.claims()) {
      if (claim.place().country() != null) {
        return new Venue(null, claim.place().country(), claim.place().site());
      }
    }
    return Venue.UNSAID;
  }

  @Nullable Double hours(Draft draft, Drafts drafts, List<Evidence> proofs) {
    return null;
  }

  NextRound next(Draft draft, Drafts drafts, List<Evidence> proofs) {
    return NextRound.UNSAID;
  }

  List<String> mediators(Draft draft, Drafts drafts, List<Evidence> proofs) {
    return List.of();
  }

  @Nullable String series(Draft draft, Drafts drafts, List<Evidence> proofs) {
    return null;
  }

  List<Head> heads(Draft draft, Drafts drafts, List<Evidence> proofs) {
    return List.of();
  }

  List<String> topics(Draft draft, Drafts drafts, List<Evidence> proofs) {
    return List.of();
  }

  @Nullable Outcome outcome(Draft draft, Drafts drafts, TalkStatus status, List<Evidence> proofs) {
    return null;
  }
}
