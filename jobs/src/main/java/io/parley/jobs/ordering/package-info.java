/**
 * Event-time order. In: records a little out of order, from many partitions. Out: the same records
 * by stream time and then by id, once the watermark says that no earlier one will come, or once it
 * has been quiet for a while, so that the last record of a night does not wait for morning.
 */
@NullMarked
package io.parley.jobs.ordering;

import org.jspecify.annotations.NullMarked;
