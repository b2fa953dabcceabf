package io.parley.jobs.tagging;

import io.parley.wire.ArticleTalks;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;

/** The talks of an article; nothing where it has none. */
final class TalksOfArticle implements FlatMapFunction<LaneArticle, ArticleTalks> {
  private static final long serialVersionUID = 1;

  @Override
  public void flatMap(LaneArticle article, Collector<ArticleTalks> out) {
    if (!article.article().talks().isEmpty()) {
      out.collect(article.article().articleTalks());
    }
  }
}
