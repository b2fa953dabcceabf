/**
 * HTML to article: a page as crawled comes in; headline, body, author, publication time, canonical
 * address and language go out, or the reason why the page is no article.
 *
 * <p>Knows the web's conventions (structured data, class words, markup habits), which stand in data
 * files, and no single site.
 */
@NullMarked
package io.parley.page;

import org.jspecify.annotations.NullMarked;
