/**
 * The job TrackStories. In: tagged articles. Out: for each its story and, for a copy, its original;
 * as documents of articles, events and stories for Elasticsearch. One judge a language, over
 * articles in event-time order.
 */
@NullMarked
package io.parley.jobs.stories;

import org.jspecify.annotations.NullMarked;
