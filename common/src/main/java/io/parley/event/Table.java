package io.parley.event;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A data file of this room: columns parted by tabs, {@code #} lines and empty ones skipped. A row
 * that is too short, and whatever its reader finds wrong with it, is reported with file and line.
 */
final class Table {
  /** One line. */
  record Row(String file, int line, List<String> columns) {
    String get(int column) {
      return columns.get(column);
    }

    String getOr(int column, String other) {
      return column < columns.size() && !columns.get(column).isEmpty()
          ? columns.get(column)
          : other;
    }

    IllegalArgumentException wrong(String why) {
      return new IllegalArgumentException(file + " line " + line + ": " + why);
    }
  }

  private final List<Row> rows;

  private Table(List<Row> rows) {
    this.rows = List.copyOf(rows);
  }

  /**
   * Reads a file beside this class.
   *
   * @throws IllegalArgumentException where it is missing or a row has fewer columns than asked for
   */
  static Table load(String file, int columns) {
    try (InputStream in = Table.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalArgumentException("missing data file " + file);
      }
      return read(file, in, columns);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Table read(String file, InputStream in, int columns) throws IOException {
    List<Row> rows = new ArrayList<>();
    BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    int number = 0;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      Row row = new Row(file, number, Arrays.asList(line.split("\t", -1)));
      if (row.columns().size() < columns) {
        throw row.wrong("needs " + columns + " columns, has " + row.columns().size());
      }
      rows.add(row);
    }
    return new Table(rows);
  }

  List<Row> rows() {
    return rows;
  }
}
