package io.parley.jobs.cli;

import java.io.InputStream;
import java.io.PrintStream;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Tells a person how far something is: a bar on a terminal, single lines elsewhere. */
public final class Progress {
  private static final int MEBIBYTE = 1 << 20;
  private final PrintStream to;
  private final boolean terminal;

  /**
   * @param to where lines go
   * @param terminal whether a person sees them on a terminal that can redraw a line
   */
  public Progress(PrintStream to, boolean terminal) {
    this.to = to;
    this.terminal = terminal;
  }

  /** On standard error, with bars where there is a terminal. */
  public static Progress onScreen() {
    return new Progress(System.err, System.console() != null);
  }

  /** One line. */
  public void say(String line) {
    to.println(line);
    to.flush();
  }

  /** The same stream, with a bar of how much of it was read. */
  public InputStream bytes(InputStream in, String what, long size) {
    if (!terminal) {
      say(what + " (" + Math.max(1, size / MEBIBYTE) + " MiB)");
      return in;
    }
    return me.tongfei.progressbar.ProgressBar.wrap(
        in, bar(what).setInitialMax(size).setUnit(" MiB", MEBIBYTE));
  }

  private ProgressBarBuilder bar(String what) {
    return new ProgressBarBuilder()
        .setTaskName(what)
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(200)
        .setConsumer(
            new DelegatingProgressBarConsumer(
                line -> {
                  to.print('\r' + line);
                  to.flush();
                }));
  }
}
