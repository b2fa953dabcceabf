/**
 * The job TrackTalks. In: the talks of articles, in the order of their log. Out: rounds in their
 * new state, and alerts at once. One task on purpose: the log's order is the order of decisions.
 */
@NullMarked
package io.parley.jobs.talks;

import org.jspecify.annotations.NullMarked;
