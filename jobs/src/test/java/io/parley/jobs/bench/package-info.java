/**
 * Speed, measured with JMH: articles a second on one core for each stage of reading and deciding,
 * for the whole path, and for stock OpenNLP beside them. In: the sample crawl. Out: a table.
 */
@NullMarked
package io.parley.jobs.bench;

import org.jspecify.annotations.NullMarked;
