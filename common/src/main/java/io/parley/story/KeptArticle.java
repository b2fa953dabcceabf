package io.parley.story;

import io.parley.model.Sketch;
import org.jspecify.annotations.Nullable;

/**
 * What the judge keeps of an article while it is in the window. Only an exemplar of its story has
 * news, and a copy keeps no sketch.
 *
 * @param id the article
 * @param storyId its story
 * @param duplicateOf its original; null for an original
 * @param number place in the order of arrival, from 1
 * @param seenAt stream time, milliseconds of the epoch
 * @param sketch what tells its copies; empty for a copy
 * @param news what it is about, for an exemplar of its story; null for others
 */
public record KeptArticle(
    String id,
    String storyId,
    @Nullable String duplicateOf,
    long number,
    long seenAt,
    Sketch sketch,
    @Nullable News news) {}
