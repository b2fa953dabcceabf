/**
 * The job TagArticles. In: crawled pages as they lie in Kafka. Out: tagged articles, in the lane
 * they came in, so that each lane keeps its order; the talks of those that have any; and a dead
 * letter for every record that holds no article. Keeps no state.
 */
@NullMarked
package io.parley.jobs.tagging;

import org.jspecify.annotations.NullMarked;
