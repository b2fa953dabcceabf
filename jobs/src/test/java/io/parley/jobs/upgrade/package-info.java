/** What an upgrade may not break: state of yesterday, resumed today. */
@NullMarked
package io.parley.jobs.upgrade;

import org.jspecify.annotations.NullMarked;
