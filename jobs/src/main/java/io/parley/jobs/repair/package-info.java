/**
 * Mending what went wrong. In: dead letters. Out: their inputs once more, in the topic they came
 * from, or why that cannot be.
 */
@NullMarked
package io.parley.jobs.repair;

import org.jspecify.annotations.NullMarked;
