/** Tests of the briefing page. */
@NullMarked
package io.parley.jobs.briefing;

import org.jspecify.annotations.NullMarked;
