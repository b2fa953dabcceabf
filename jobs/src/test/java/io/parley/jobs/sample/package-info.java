/**
 * Writes the sample crawl: articles and site templates under {@code src/sample} in, {@code
 * sample/crawl.jsonl.gz} and {@code sample/expected.jsonl} of the main resources out. The same
 * sources always give the same lines.
 */
@NullMarked
package io.parley.jobs.sample;

import org.jspecify.annotations.NullMarked;
