package io.parley.jobs.replay;

import io.parley.jobs.talks.LoggedTalks;
import io.parley.wire.ArticleTalks;
import org.apache.flink.api.common.functions.MapFunction;

/** Gives talks the offsets that a log of one partition would. For one task. */
final class NumberTalks implements MapFunction<ArticleTalks, LoggedTalks> {
  private static final long serialVersionUID = 1;
  private long next;

  @Override
  public LoggedTalks map(ArticleTalks talks) {
    return new LoggedTalks(talks, next++);
  }
}
