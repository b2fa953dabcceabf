package io.parley.talks;

import io.parley.wire.ArticleTalks;
import java.util.List;

/**
 * An article's claims as the ledger keeps them.
 *
 * @param article what came in last under this id
 * @param numbers for each talk of the article the number of its claim: a re-sent article keeps the
 *     numbers of those talks that mean the same round as before
 * @param position place in the log where it first came in
 */
public record StoredArticle(ArticleTalks article, List<Integer> numbers, long position) {
  public StoredArticle {
    numbers = numbers == null ? List.of() : List.copyOf(numbers);
  }
}
