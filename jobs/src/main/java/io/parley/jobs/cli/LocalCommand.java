package io.parley.jobs.cli;

import java.util.concurrent.Callable;

/**
 * A subcommand that only a build folder offers, since it needs the embedded stack, which {@code
 * parley.jar} does not carry. Found through {@link java.util.ServiceLoader}.
 */
public interface LocalCommand extends Callable<Integer> {}
