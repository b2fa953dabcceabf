/**
 * Rolling out a version that reads anew. In: the rounds of two generations of indices. Out: what
 * the newer one gained, lost, merged or changed, for people to decide whom readers are led to.
 */
@NullMarked
package io.parley.jobs.generation;

import org.jspecify.annotations.NullMarked;
