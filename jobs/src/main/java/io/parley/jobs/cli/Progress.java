package io.parley.jobs.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * Tells a person how far something is: a bar on a terminal, which lines that are said do not break,
 * and nothing but the lines elsewhere. Safe for the thread that draws the bar beside one other.
 */
public final class Progress implements AutoCloseable {
  private static final int MEBIBYTE = 1 << 20;
  private static final int KIBIBYTE = 1 << 10;
  private static final String CLEAR_LINE = "\r\u001b[K";

  private final PrintWriter to;
  private final boolean terminal;
  private @Nullable ProgressBar bar;

  /** The bar as it stands on the screen's last line; empty where there is none. */
  private String drawn = "";

  private Progress(PrintWriter to, boolean terminal) {
    this.to = to;
    this.terminal = terminal;
  }

  /**
   * Made.
   *
   * @param to where lines go
   * @param terminal whether a person sees them on a terminal that can redraw a line
   */
  public Progress(PrintStream to, boolean terminal) {
    this(new PrintWriter(to, true, StandardCharsets.UTF_8), terminal);
  }

  /** On standard error, with bars where that is a terminal. */
  public static Progress onScreen() {
    return new Progress(System.err, isTerminal("err"));
  }

  /**
   * On a command's standard error, with bars where that is a terminal.
   *
   * @param writesToOut whether the command's own output goes to standard output, which a bar would
   *     spoil if that is the same terminal
   */
  static Progress of(PrintWriter err, boolean writesToOut) {
    return new Progress(err, isTerminal("err") && !(writesToOut && isTerminal("out")));
  }

  /** Java cannot tell before 22, and not for each stream: the launcher does. */
  private static boolean isTerminal(String stream) {
    return Boolean.getBoolean("parley.terminal." + stream)
        && !"dumb".equals(System.getenv().getOrDefault("TERM", "dumb"));
  }

  /** One line. */
  public synchronized void say(String line) {
    to.println(drawn.isEmpty() ? line : CLEAR_LINE + line);
    to.print(drawn);
    to.flush();
  }

  /**
   * The same stream, with a bar of how much of it was read, until it is closed; a line where there
   * is no terminal.
   */
  public InputStream bytes(InputStream in, String what, long size) {
    if (!terminal) {
      say(what + " (" + Math.max(1, size / MEBIBYTE) + " MiB)");
      return in;
    }
    start(what, size);
    return new FilterInputStream(watch(in)) {
      @Override
      public void close() throws IOException {
        super.close();
        end();
      }
    };
  }

  /** Begins a bar over what {@link #watch watched} streams give, all together. */
  public void start(String what, long size) {
    if (terminal) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(what)
              .setInitialMax(size)
              .setUnit(size < MEBIBYTE ? " KiB" : " MiB", size < MEBIBYTE ? KIBIBYTE : MEBIBYTE)
              .setStyle(ProgressBarStyle.ASCII)
              .setUpdateIntervalMillis(200)
              .setConsumer(new DelegatingProgressBarConsumer(this::draw))
              .build();
    }
  }

  /** The same stream; what is read of it moves the bar. */
  public InputStream watch(InputStream in) {
    ProgressBar moved = bar;
    return moved == null ? in : new Watched(in, moved);
  }

  /** Ends the bar; does nothing where there is none. */
  public void end() {
    ProgressBar ended = bar;
    if (ended != null) {
      // Outside the lock: it waits for the thread that draws.
      ended.close();
      synchronized (this) {
        bar = null;
        drawn = "";
        to.println();
        to.flush();
      }
    }
  }

  @Override
  public void close() {
    end();
  }

  private synchronized void draw(String line) {
    drawn = '\r' + line;
    to.print(drawn);
    to.flush();
  }

  private static final class Watched extends FilterInputStream {
    private final ProgressBar bar;

    Watched(InputStream in, ProgressBar bar) {
      super(in);
      this.bar = bar;
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      bar.stepBy(one < 0 ? 0 : 1);
      return one;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int got = super.read(bytes, from, length);
      bar.stepBy(Math.max(0, got));
      return got;
    }
  }
}
