package io.parley.jobs.elastic;

import org.jspecify.annotations.Nullable;

/** What became of one document, or of a whole bulk request. */
enum BulkOutcome {
  /** In the index. */
  STORED,
  /** The index has this version or a newer one: nothing to do. */
  STALE,
  /** Not now: send it again, later. */
  RETRY,
  /** Never: the same document would be refused again. */
  DEAD,
  /** Too much or too odd as a whole: send it in halves; a single one is dead. */
  SPLIT;

  /** Of one item of an answer, by its HTTP status and the server's name for the error. */
  static BulkOutcome ofItem(int status, @Nullable String error) {
    if (status >= 200 && status < 300) {
      return STORED;
    }
    return switch (status) {
      case 409 -> STALE;
      // 401 and 403 are the operator's to mend; the documents are good.
      case 401, 403, 408, 429 -> RETRY;
      case 404 -> "index_not_found_exception".equals(error) ? RETRY : DEAD;
      default -> status >= 500 ? RETRY : DEAD;
    };
  }

  /** Of a whole request that failed, by its HTTP status. */
  static BulkOutcome ofRequest(int status) {
    return switch (status) {
      case 400, 413 -> SPLIT;
      default -> RETRY;
    };
  }
}
