package io.parley.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads a tab-separated file of rules; lines that begin with # are remarks. */
final class RuleFile {
  private RuleFile() {}

  /** One rule and where it stands, so that an error can say which line to mend. */
  record Row(String file, int line, List<String> cells) {
    String cell(int column) {
      return cells.get(column);
    }

    /** The cell as one of an enum's values, written in lower case. */
    <E extends Enum<E>> E choice(int column, Class<E> type) {
      String name = cell(column).toUpperCase(Locale.ROOT);
      for (E value : type.getEnumConstants()) {
        if (value.name().equals(name)) {
          return value;
        }
      }
      throw error("\"" + cell(column) + "\" is none of " + List.of(type.getEnumConstants()));
    }

    IllegalStateException error(String what) {
      return new IllegalStateException(file + ":" + line + ": " + what);
    }
  }

  /** The rules of a file beside this class. */
  static List<Row> read(String name, int columns) {
    try (InputStream in = RuleFile.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not on the class path");
      }
      return read(name, columns, new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Row> read(String name, int columns, Reader in) throws IOException {
    List<Row> rows = new ArrayList<>();
    BufferedReader lines = new BufferedReader(in);
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      Row row = new Row(name, number, List.of(line.split("\t", -1)));
      if (row.cells().size() != columns) {
        throw row.error(columns + " columns are wanted, not " + row.cells().size());
      }
      rows.add(row);
    }
    return rows;
  }
}
