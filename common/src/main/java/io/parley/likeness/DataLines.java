package io.parley.likeness;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Reads a tab-separated list; blank lines and lines that begin with {@code #} are passed over. */
final class DataLines {
  private DataLines() {}

  /** Takes one line of a list. */
  @FunctionalInterface
  interface Taker {
    /**
     * @param cells as many as were asked for
     * @throws IllegalArgumentException where the line makes no sense; the message says why
     */
    void take(List<String> cells);
  }

  static void read(String resource, int columns, Taker taker) {
    try (InputStream in = DataLines.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new LikenessDataException(resource, 0, "is not on the class path");
      }
      read(resource, new InputStreamReader(in, StandardCharsets.UTF_8), columns, taker);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }

  static void read(String file, Reader in, int columns, Taker taker) throws IOException {
    BufferedReader lines = new BufferedReader(in);
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      List<String> cells = Arrays.asList(line.split("\t", -1));
      if (cells.size() != columns) {
        throw new LikenessDataException(
            file, number, columns + " columns are wanted, there are " + cells.size());
      }
      try {
        taker.take(cells);
      } catch (IllegalArgumentException e) {
        throw new LikenessDataException(file, number, String.valueOf(e.getMessage()));
      }
    }
  }
}
