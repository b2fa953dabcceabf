package io.parley.likeness;

/** A list of this room cannot be read; the message names the file, the line and the fault. */
public final class LikenessDataException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LikenessDataException(String file, int line, String what) {
    super(file + (line > 0 ? " line " + line : "") + ": " + what);
  }
}
