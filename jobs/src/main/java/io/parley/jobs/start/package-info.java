/**
 * How every job starts. In: the command line and the environment. Out: checked settings, a Flink
 * environment with Parley's strict flags, and the job running; or one clear line and an exit code
 * before anything runs.
 */
@NullMarked
package io.parley.jobs.start;

import org.jspecify.annotations.NullMarked;
