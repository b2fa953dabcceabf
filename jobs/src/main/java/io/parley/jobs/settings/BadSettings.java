package io.parley.jobs.settings;

/** A setting that cannot be used; the message is one line for the operator. Exit code 2. */
public final class BadSettings extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** Exit code of a program that was told something it cannot use. */
  public static final int EXIT_CODE = 2;

  public BadSettings(String message) {
    super(message, null, false, false);
  }
}
