/**
 * Who and where: in come the sentences of an article, out go the states, organisations, places,
 * persons and offices it names, with ids, offsets and the reason for each.
 *
 * <p>Names come from lists (tab-separated files in this package's resources) by longest match, and
 * persons by rules over those lists; which reading of an ambiguous name holds is decided from the
 * article.
 */
@NullMarked
package io.parley.entity;

import org.jspecify.annotations.NullMarked;
