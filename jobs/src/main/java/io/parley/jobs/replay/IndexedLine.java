package io.parley.jobs.replay;

/**
 * Where a line lies.
 *
 * @param time its stream time, epoch milliseconds
 * @param file which of the files
 * @param number its number there, from 1
 * @param offset its first byte
 * @param length its length in bytes, without the line end
 */
record IndexedLine(long time, int file, long number, long offset, int length) {
  /** Bytes of one in the index. */
  static final int BYTES = 8 + 4 + 8 + 8 + 4;
}
