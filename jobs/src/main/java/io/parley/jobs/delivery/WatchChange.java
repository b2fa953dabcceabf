package io.parley.jobs.delivery;

import io.parley.wire.Silence;
import io.parley.wire.Watch;
import org.jspecify.annotations.Nullable;

/**
 * A watch or a silence that was set or taken away.
 *
 * @param key its key on the topic
 * @param watch null where it is no watch or was taken away
 * @param silence null where it is no silence or was taken away
 */
public record WatchChange(String key, @Nullable Watch watch, @Nullable Silence silence) {}
