package io.parley.jobs.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** A run of the {@code parley} command inside a test: its exit code and what it printed. */
public record CommandRun(int code, String out, String err) {
  /** Runs it. */
  public static CommandRun of(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        Parley.commandLine()
            .setOut(new PrintWriter(out, true))
            .setErr(new PrintWriter(err, true))
            .execute(arguments);
    return new CommandRun(code, out.toString(), err.toString());
  }
}
