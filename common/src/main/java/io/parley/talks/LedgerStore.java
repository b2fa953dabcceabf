package io.parley.talks;

/**
 * What of the ledger must survive a restart: each article's claims and each round's identity. The
 * ledger reads all of it once, when it is opened, and afterwards only writes. A Flink job keeps it
 * in keyed state; tests and replays in a {@link HeapStore}.
 *
 * <p>Not thread-safe. A failing store throws an unchecked exception, which the ledger lets pass:
 * its state is then unknown, and it must be opened again.
 */
public interface LedgerStore {
  /** All articles, in any order. */
  Iterable<StoredArticle> articles();

  /** All rounds, in any order. */
  Iterable<KnownRound> rounds();

  /** Adds or replaces, by article id. */
  void putArticle(StoredArticle article);

  void removeArticle(String articleId);

  /** Adds or replaces, by round id. */
  void putRound(KnownRound round);

  void removeRound(String roundId);
}
