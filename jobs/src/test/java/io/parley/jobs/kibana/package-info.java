/** Checks Kibana's objects against the mappings, and the import against a server of its own. */
@NullMarked
package io.parley.jobs.kibana;

import org.jspecify.annotations.NullMarked;
