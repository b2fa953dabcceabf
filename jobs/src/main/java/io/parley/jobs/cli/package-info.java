/**
 * The {@code parley} command.
 *
 * <p>Arguments, standard input and files come in; lines on standard output, notes on standard error
 * and an exit code go out: 0 where all went well, 1 where some input or check failed, 2 where the
 * command was used wrongly. Each subcommand calls one public entry of another room.
 */
@NullMarked
package io.parley.jobs.cli;

import org.jspecify.annotations.NullMarked;
