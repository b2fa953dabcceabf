package io.parley.jobs.stories;

import io.parley.story.Placement;
import io.parley.story.StoryDocument;
import io.parley.wire.TaggedArticle;
import org.jspecify.annotations.Nullable;

/**
 * A tagged article with its place among the stories.
 *
 * @param story the story as it is with this article; null where it has closed meanwhile
 * @param version of the documents that follow from it: stream time and rank within it, growing
 */
public record PlacedArticle(
    TaggedArticle tagged, Placement placement, @Nullable StoryDocument story, long version) {}
