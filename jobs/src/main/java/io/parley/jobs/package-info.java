/** The Flink jobs: one room a job, and AllInOne which runs the five graphs as one. */
@NullMarked
package io.parley.jobs;

import org.jspecify.annotations.NullMarked;
