/**
 * What travels between jobs and to users, as versioned JSON. In: bytes of a Kafka record or a line
 * of a file. Out: records of {@link io.parley.model} with the envelope each topic needs, and the
 * same bytes back. {@link io.parley.wire.Json} is the one place where JSON is read or written.
 */
@NullMarked
package io.parley.wire;

import org.jspecify.annotations.NullMarked;
