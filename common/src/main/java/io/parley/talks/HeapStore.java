package io.parley.talks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A ledger's state in memory. Not thread-safe. */
public final class HeapStore implements LedgerStore {
  private final Map<String, StoredArticle> articles = new LinkedHashMap<>();
  private final Map<String, KnownRound> rounds = new LinkedHashMap<>();

  @Override
  public Iterable<StoredArticle> articles() {
    return List.copyOf(articles.values());
  }

  @Override
  public Iterable<KnownRound> rounds() {
    return List.copyOf(rounds.values());
  }

  @Override
  public void putArticle(StoredArticle article) {
    articles.put(article.article().articleId(), article);
  }

  @Override
  public void removeArticle(String articleId) {
    articles.remove(articleId);
  }

  @Override
  public void putRound(KnownRound round) {
    rounds.put(round.shown().roundId(), round);
  }

  @Override
  public void removeRound(String roundId) {
    rounds.remove(roundId);
  }
}
