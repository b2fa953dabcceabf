package io.parley.talks;

import io.parley.likeness.Origins;
import io.parley.model.Sketch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sorts claims by where their news comes from: claims of one origin count once. */
final class Independence {
  /** More origins than this are not told apart; nothing depends on the number then. */
  private static final int ENOUGH = 64;

  private final List<Sketch> origins = new ArrayList<>();
  private final Map<String, Integer> byArticle = new HashMap<>();

  /** Number of the origin of a claim's article, from 0; articles in order of publication. */
  int originOf(Claim claim) {
    return byArticle.computeIfAbsent(claim.articleId(), id -> find(claim.article().sketch()));
  }

  int count() {
    return origins.size();
  }

  private int find(Sketch sketch) {
    for (int i = 0; i < origins.size(); i++) {
      if (Origins.same(origins.get(i), sketch)) {
        return i;
      }
    }
    if (origins.size() < ENOUGH) {
      origins.add(sketch);
    }
    return origins.size() - 1;
  }
}
