/**
 * Files of a crawl. In: JSON lines, WARC archives, saved pages and folders of these, gzip or plain.
 * Out: crawled records as {@code parley.articles} carries them, each with the place it was found
 * at.
 */
@NullMarked
package io.parley.jobs.crawl;

import org.jspecify.annotations.NullMarked;
