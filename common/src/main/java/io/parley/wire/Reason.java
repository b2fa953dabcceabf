package io.parley.wire;

/**
 * Why an input could not become an article, or a document could not be stored. Counted by these
 * names.
 */
public enum Reason {
  /** The Kafka value is null or the line is empty. */
  EMPTY_RECORD,
  /** Over the size cap before anything was parsed. */
  OVERSIZE,
  /** Not JSON, a repeated key, or not an object. */
  NOT_JSON,
  /** No http or https address. */
  NO_URL,
  /** Neither {@code html} nor {@code text} with anything in it. */
  NO_CONTENT,
  /** A field has a value that cannot be read. */
  BAD_FIELD,
  /** The page has no article: a front page, a list, an error page, a consent wall. */
  NOT_ARTICLE,
  /** A page was parsed but too little text was found in it. */
  NO_TEXT,
  /** The page nests or grows in a way the parser could not take. */
  UNREADABLE_PAGE,
  /** Something failed that should not; the detail names it. */
  INTERNAL,
  /** Elasticsearch refused the document for good. */
  SINK_REFUSED,
  /** A webhook refused the alert for good, or all tries were used up. */
  DELIVERY_FAILED
}
