package io.parley.jobs.delivery;

import io.parley.wire.Watch;
import org.jspecify.annotations.Nullable;

/**
 * A watch that was set or taken away.
 *
 * @param watch null where it was taken away
 */
public record WatchChange(String watchId, @Nullable Watch watch) {}
