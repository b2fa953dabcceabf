package io.parley.jobs.talks;

import io.parley.jobs.ordering.KeptEntries;
import io.parley.talks.KnownRound;
import io.parley.talks.LedgerStore;
import io.parley.talks.StoredArticle;
import org.apache.flink.api.common.functions.RuntimeContext;

/** The ledger's state in Flink's keyed state. */
final class StateStore implements LedgerStore {
  private final KeptEntries<StoredArticle> articles;
  private final KeptEntries<KnownRound> rounds;

  StateStore(RuntimeContext context) {
    articles = new KeptEntries<>(context, "talks.articles", StoredArticle.class);
    rounds = new KeptEntries<>(context, "talks.rounds", KnownRound.class);
  }

  @Override
  public Iterable<StoredArticle> articles() {
    return articles.all();
  }

  @Override
  public Iterable<KnownRound> rounds() {
    return rounds.all();
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
