/**
 * Tells receivers. In: an alert and a channel of the operator's settings. Out: one HTTP request,
 * signed and idempotent, tried until it is taken, refused for good or given up; never to a private
 * address unless allowed, never along a redirect, never more than 64 KiB of answer.
 */
@NullMarked
package io.parley.jobs.webhook;

import org.jspecify.annotations.NullMarked;
