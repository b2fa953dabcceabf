/**
 * Waiting for a server that is away. In: a question to it. Out: its answer, or that the time for
 * waiting is over; meanwhile, every few seconds, one line for whoever waits.
 */
@NullMarked
package io.parley.jobs.patience;

import org.jspecify.annotations.NullMarked;
