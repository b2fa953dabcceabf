/**
 * Folds articles into stories: what joins a story, what is a copy, what is kept apart. In: tagged
 * articles in stream order. Out: for each article its story and, for a copy, its original; and for
 * each story a document for analysts.
 *
 * <p>Pure and single-threaded. An article's story is decided once, from the articles before it in
 * the stream, and never changes. What must survive a restart is in a {@link
 * io.parley.story.StoryStore}; every index is a cache that is rebuilt from it.
 */
@NullMarked
package io.parley.story;

import org.jspecify.annotations.NullMarked;
