package io.parley.jobs.talks;

import io.parley.talks.KnownRound;
import io.parley.talks.LedgerStore;
import io.parley.talks.StoredArticle;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;

/** The ledger's state in Flink's keyed state, entry by entry, so that a checkpoint is small. */
final class StateStore implements LedgerStore {
  private final MapState<String, StoredArticle> articles;
  private final MapState<String, KnownRound> rounds;

  StateStore(RuntimeContext context) {
    articles =
        context.getMapState(
            new MapStateDescriptor<>(
                "talks.articles", Types.STRING, TypeInformation.of(StoredArticle.class)));
    rounds =
        context.getMapState(
            new MapStateDescriptor<>(
                "talks.rounds", Types.STRING, TypeInformation.of(KnownRound.class)));
  }

  @Override
  public Iterable<StoredArticle> articles() {
    return all(articles);
  }

  @Override
  public Iterable<KnownRound> rounds() {
    return all(rounds);
  }

  @Override
  public void putArticle(StoredArticle article) {
    put(articles, article.article().articleId(), article);
  }

  @Override
  public void removeArticle(String articleId) {
    remove(articles, articleId);
  }

  @Override
  public void putRound(KnownRound round) {
    put(rounds, round.shown().roundId(), round);
  }

  @Override
  public void removeRound(String roundId) {
    remove(rounds, roundId);
  }

  private static <T> List<T> all(MapState<String, T> state) {
    try {
      List<T> values = new ArrayList<>();
      state.values().forEach(values::add);
      return values;
    } catch (Exception e) {
      throw broken(e);
    }
  }

  private static <T> void put(MapState<String, T> state, String key, T value) {
    try {
      state.put(key, value);
    } catch (Exception e) {
      throw broken(e);
    }
  }

  private static void remove(MapState<String, ?> state, String key) {
    try {
      state.remove(key);
    } catch (Exception e) {
      throw broken(e);
    }
  }

  /** Flink's map state may throw anything it likes; all of it means that the state is broken. */
  private static IllegalStateException broken(Exception e) {
    return new IllegalStateException("the ledger's state", e);
  }
}
