package io.parley.likeness;

import io.parley.model.Article;
import io.parley.model.Sketch;

/**
 * Makes the sketch of an article: hashes of its normalised sentences, the agency it credits and its
 * publisher's family. Takes time in proportion to the text. Not thread-safe; cheap to create once
 * the lists are loaded.
 */
public final class Sketcher {
  private static final class Lists {
    static final Boilerplate BOILERPLATE = Boilerplate.load();
    static final Credits CREDITS = Credits.load();
    static final Families FAMILIES = Families.load();
  }

  private final SentenceHashes sentences = new SentenceHashes(Lists.BOILERPLATE);

  private Sketcher() {}

  /** A sketcher over the lists on the class path. */
  public static Sketcher create() {
    return new Sketcher();
  }

  /** The sketch of an article. */
  public Sketch sketch(Article article) {
    String family = Lists.FAMILIES.of(article.source(), article.url());
    return new Sketch(
        sentences.of(article.text()), Lists.CREDITS.of(article.text(), article.source()), family);
  }
}
