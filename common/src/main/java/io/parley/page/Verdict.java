package io.parley.page;

/** What a page turned out to be. */
public enum Verdict {
  /** One article, with its text. */
  ARTICLE,
  /** A front page, a list, a gallery, an error page, a consent wall. */
  NOT_ARTICLE,
  /** No text to speak of was found. */
  NO_TEXT,
  /** More markup than the cap, so it was not parsed. */
  TOO_LARGE
}
