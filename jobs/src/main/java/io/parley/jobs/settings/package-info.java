/**
 * What an operator can set. In: defaults, a file, the environment and the command line, each
 * stronger than the one before. Out: one immutable typed tree, {@link
 * io.parley.jobs.settings.Settings}, or {@link io.parley.jobs.settings.BadSettings} with one clear
 * line. A key that nobody knows is an error with the nearest one that somebody does.
 */
@NullMarked
package io.parley.jobs.settings;

import org.jspecify.annotations.NullMarked;
