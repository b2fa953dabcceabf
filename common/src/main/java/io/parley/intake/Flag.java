package io.parley.intake;

import java.util.Locale;

/** What was odd about an article that was taken all the same. */
public enum Flag {
  /** Nobody says when it was published. */
  NO_DATE,
  /** It claims a publication time after its fetch; taken as unknown. */
  FUTURE_DATE,
  /** A date was given that cannot be read; taken as unknown. */
  BAD_DATE,
  /** It has no headline. */
  NO_TITLE,
  /** The text was longer than the cap and was cut. */
  CUT,
  /** Characters that text cannot hold were dropped. */
  MENDED_CHARACTERS,
  /** The page ends where its publisher asks for a subscription. */
  PAYWALLED,
  /** The page could not be read as an article, so the crawler's text was taken. */
  TEXT_OF_CRAWLER;

  /** The name as it stands in a record. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
