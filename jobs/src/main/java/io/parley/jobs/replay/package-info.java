/**
 * The job graphs over files. In: crawled pages or articles, one JSON object a line, in any order.
 * Out: a folder of files with what was made of them, the same bytes at any parallelism.
 */
@NullMarked
package io.parley.jobs.replay;

import org.jspecify.annotations.NullMarked;
