package io.parley.wire;

/**
 * An input that ends as a dead letter, with the reason. Not a failure of the program: it carries no
 * stack trace.
 */
public final class Rejected extends Exception {
  private static final long serialVersionUID = 1;
  private final Reason reason;

  public Rejected(Reason reason, String detail) {
    super(detail, null, false, false);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }

  /** What exactly was wrong, one line. */
  public String detail() {
    String message = getMessage();
    return message == null ? "" : message;
  }
}
