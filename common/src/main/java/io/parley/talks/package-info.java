/**
 * Rounds of talks as a view over evidence, and the alerts of how that view grows. In: the talks of
 * each article ({@link io.parley.wire.ArticleTalks}) in the order of the log. Out: the rounds that
 * changed and the alerts due ({@link io.parley.talks.Growth}).
 *
 * <p>The table of rounds is a function of the set of articles inside a horizon; alerts are the log
 * of how it grew. What must survive a restart stands behind {@link io.parley.talks.LedgerStore};
 * the rest is rebuilt from it.
 */
@NullMarked
package io.parley.talks;

import org.jspecify.annotations.NullMarked;
