package io.parley.talks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads this room's data files: tab-separated, {@code #} comments, one header line, the same number
 * of fields in each row. A broken file stops the program with its name and line.
 */
final class Tsv {
  private Tsv() {}

  /** One row, with the place it stands at. */
  record Row(String place, List<String> fields) {
    String get(int field) {
      return fields.get(field);
    }

    IllegalStateException error(String what) {
      return new IllegalStateException(place + ": " + what);
    }
  }

  /** Rows of a resource beside this class. */
  static List<Row> resource(String name) {
    InputStream in = Tsv.class.getResourceAsStream(name);
    if (in == null) {
      throw new IllegalStateException(name + ": no such data file in the program");
    }
    try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      return rows(name, reader);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  static List<Row> rows(String name, Reader reader) throws IOException {
    List<Row> rows = new ArrayList<>();
    BufferedReader lines = new BufferedReader(reader);
    int width = 0;
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      Row row = new Row(name + ":" + number, List.of(line.split("\t", -1)));
      if (width == 0) {
        width = row.fields().size();
        continue;
      }
      if (row.fields().size() != width) {
        throw row.error(row.fields().size() + " fields where the header has " + width);
      }
      rows.add(row);
    }
    return rows;
  }
}
