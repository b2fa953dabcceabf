/**
 * The embedded stack: a real Kafka broker, a real Elasticsearch node and Flink as processes of
 * their own on loopback, without Docker, for the demo and the tests. Not in {@code parley.jar}.
 *
 * <p>Maven artifacts with pinned checksums come in, addresses of running servers go out. Whatever
 * was started here ends with the JVM that started it, also where that one is killed.
 */
@NullMarked
package io.parley.jobs.local;

import org.jspecify.annotations.NullMarked;
