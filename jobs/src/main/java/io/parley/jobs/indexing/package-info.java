/**
 * The job IndexTalks. In: rounds, alerts and deliveries. Out: flat documents of them for Kibana,
 * each with an id from its content and a version from its place in the log.
 */
@NullMarked
package io.parley.jobs.indexing;

import org.jspecify.annotations.NullMarked;
