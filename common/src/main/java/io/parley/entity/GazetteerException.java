package io.parley.entity;

/** A list cannot be read; the message names the file, the line and the fault. */
public final class GazetteerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  GazetteerException(String file, int line, String what) {
    super(file + (line > 0 ? " line " + line : "") + ": " + what);
  }
}
