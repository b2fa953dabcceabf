package io.parley.story;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The words and names of an article with their weights.
 *
 * @param terms hashes, ascending
 * @param weights for each term its weight, before rarity counts
 */
record ArticleTerms(int[] terms, float[] weights) {
  int size() {
    return terms.length;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ArticleTerms that
        && Arrays.equals(terms, that.terms)
        && Arrays.equals(weights, that.weights);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(terms) + Arrays.hashCode(weights);
  }

  @Override
  public String toString() {
    return "ArticleTerms[" + terms.length + "]";
  }
}
