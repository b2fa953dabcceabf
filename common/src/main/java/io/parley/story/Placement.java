package io.parley.story;

import org.jspecify.annotations.Nullable;

/**
 * Where an article belongs; decided once.
 *
 * @param articleId the article
 * @param storyId its story, named after the story's first article
 * @param duplicateOf id of the earliest article that this one republishes; null for an original
 * @param opened true where the article founded the story
 */
public record Placement(
    String articleId, String storyId, @Nullable String duplicateOf, boolean opened) {}
