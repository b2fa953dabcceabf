package io.parley.model;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of an article to tell copies and common origins, a few hundred bytes.
 *
 * @param sentences hashes of its normalised sentences, sorted, each once
 * @param agency id of the news agency it credits; null where none
 * @param family publisher family of its source; a source that no list knows is its own family
 */
public record Sketch(long[] sentences, @Nullable String agency, String family) {
  /** An article of which nothing is known but its family. */
  public static Sketch empty(String family) {
    return new Sketch(new long[0], null, family);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Sketch that
        && Arrays.equals(sentences, that.sentences)
        && Objects.equals(agency, that.agency)
        && family.equals(that.family);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(sentences) + Objects.hash(agency, family);
  }

  @Override
  public String toString() {
    return "Sketch["
        + sentences.length
        + " sentences, agency="
        + agency
        + ", family="
        + family
        + "]";
  }
}
