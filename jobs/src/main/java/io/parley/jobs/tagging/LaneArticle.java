package io.parley.jobs.tagging;

import io.parley.wire.TaggedArticle;

/**
 * A tagged article with the lane it came in.
 *
 * @param lane partition of {@code parley.articles}
 */
public record LaneArticle(TaggedArticle article, int lane) {}
