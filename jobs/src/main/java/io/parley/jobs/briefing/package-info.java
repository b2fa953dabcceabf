/**
 * The briefing: rounds and alerts in, one self-contained HTML page out, to read on a screen, a
 * phone or paper. No script, no font or picture from elsewhere; every word from outside is escaped
 * and only http and https addresses become links.
 */
@NullMarked
package io.parley.jobs.briefing;

import org.jspecify.annotations.NullMarked;
