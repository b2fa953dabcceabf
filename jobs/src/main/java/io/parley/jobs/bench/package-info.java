/**
 * {@code parley bench}: speed, measured with JMH in articles a second on one core, for each stage
 * of reading and deciding, for the whole way, and for stock OpenNLP beside them. In: the sample
 * crawl, its texts joined to articles and pages of common size. Out: a table. In no {@code
 * parley.jar}: only a build folder has it, as it has {@code io.parley.jobs.local}.
 */
@NullMarked
package io.parley.jobs.bench;

import org.jspecify.annotations.NullMarked;
