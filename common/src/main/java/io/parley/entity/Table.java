package io.parley.entity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Reads a tab-separated list with a header line; every error names the file and the line. */
final class Table {
  private Table() {}

  /** One line of a list. */
  record Row(String file, int line, List<String> header, String[] cells) {
    String get(String column) {
      int at = header.indexOf(column);
      if (at < 0) {
        throw error("there is no column \"" + column + "\"");
      }
      return cells[at];
    }

    List<String> list(String column) {
      String cell = get(column);
      return cell.isEmpty() ? List.of() : Arrays.asList(cell.split(";", -1));
    }

    /** A complaint about this line. */
    GazetteerException error(String what) {
      return new GazetteerException(file, line, what);
    }
  }

  /** Reads a list that comes with the program. */
  static void read(String resource, Consumer<Row> each) {
    try (InputStream in = Table.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new GazetteerException(resource, 0, "is not on the class path");
      }
      read(resource, new InputStreamReader(in, StandardCharsets.UTF_8), each);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }

  static void read(String file, Reader in, Consumer<Row> each) throws IOException {
    BufferedReader lines = new BufferedReader(in);
    String first = lines.readLine();
    if (first == null) {
      throw new GazetteerException(file, 1, "has no header line");
    }
    List<String> header = List.of(first.split("\t", -1));
    int number = 1;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] cells = line.split("\t", -1);
      if (cells.length != header.size()) {
        throw new GazetteerException(
            file, number, header.size() + " columns are wanted, there are " + cells.length);
      }
      each.accept(new Row(file, number, header, cells));
    }
  }
}
