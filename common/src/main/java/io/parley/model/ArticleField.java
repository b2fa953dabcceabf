package io.parley.model;

/** The part of an article that an offset counts in. */
public enum ArticleField {
  TITLE,
  TEXT
}
