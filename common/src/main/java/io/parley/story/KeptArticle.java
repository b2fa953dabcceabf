package io.parley.story;

import io.parley.model.Sketch;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the judge keeps of an article while it is in the window. Only an exemplar of its story has
 * terms, and a copy keeps no sketch.
 *
 * @param id the article
 * @param storyId its story
 * @param duplicateOf its original; null for an original
 * @param number place in the order of arrival, from 1
 * @param seenAt stream time, milliseconds of the epoch
 * @param sketch what tells its copies; empty for a copy
 * @param terms hashes of its words and names, ascending
 * @param weights for each term its weight in the article, before rarity counts
 */
public record KeptArticle(
    String id,
    String storyId,
    @Nullable String duplicateOf,
    long number,
    long seenAt,
    Sketch sketch,
    int[] terms,
    float[] weights) {

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof KeptArticle that
        && id.equals(that.id)
        && storyId.equals(that.storyId)
        && Objects.equals(duplicateOf, that.duplicateOf)
        && number == that.number
        && seenAt == that.seenAt
        && sketch.equals(that.sketch)
        && Arrays.equals(terms, that.terms)
        && Arrays.equals(weights, that.weights);
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, storyId, duplicateOf, number, seenAt, sketch)
        + 31 * Arrays.hashCode(terms)
        + Arrays.hashCode(weights);
  }

  @Override
  public String toString() {
    return "KeptArticle[" + id + " in " + storyId + ", " + terms.length + " terms]";
  }
}
