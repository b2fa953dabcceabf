package io.parley.jobs.talks;

import io.parley.wire.ArticleTalks;

/**
 * The talks of an article with their place in the log.
 *
 * @param talks the article's talks
 * @param position offset in {@code parley.talks}
 */
public record LoggedTalks(ArticleTalks talks, long position) {}
