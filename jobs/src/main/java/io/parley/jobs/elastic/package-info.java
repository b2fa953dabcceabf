/**
 * Elasticsearch's side of the jobs. In: documents with an id that comes from content and a version
 * that a replay reproduces. Out: the same documents in the index of their kind, each stored once;
 * an older version is stale and counted; what the server will never take ends in the dead letters.
 * Also the templates that make the indices, as JSON beside the classes.
 */
@NullMarked
package io.parley.jobs.elastic;

import org.jspecify.annotations.NullMarked;
