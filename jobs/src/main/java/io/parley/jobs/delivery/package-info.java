/**
 * The job DeliverAlerts. In: alerts, and the watches that say who hears what. Out: messages to the
 * operator's channels, and a delivery for each that ended; one that no receiver took is a dead
 * letter too. Watches decide who hears, never what is true.
 */
@NullMarked
package io.parley.jobs.delivery;

import org.jspecify.annotations.NullMarked;
