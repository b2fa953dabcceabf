package io.parley.jobs.cli;

/** The command cannot start as it was called or set up: one clear line and exit code 2. */
public final class WrongUse extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * @param message one line that says what is wrong and what to do about it
   */
  public WrongUse(String message) {
    super(message, null, false, false);
  }
}
