package io.parley.jobs.settings;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All settings there are, from the table {@code settings.tsv} beside this class. Immutable. */
public final class Keys {
  private static final String TABLE = "settings.tsv";
  private static final List<Key> ALL = read();

  private Keys() {}

  /** Every key, in the order of the reference table. */
  public static List<Key> all() {
    return ALL;
  }

  /**
   * What to tell somebody who named a setting that a command does not take.
   *
   * @return a hint; empty where there is none
   */
  public static String hint(String name) {
    if (find(name).filter(Key::secret).isPresent()) {
      return name + " is a secret: give it by a file or by the environment, not as an argument";
    }
    String nearest = nearest(name);
    return nearest == null ? "" : "did you mean " + nearest + "?";
  }

  static Optional<Key> find(String name) {
    return ALL.stream().filter(key -> key.matches(name)).findFirst();
  }

  /** The known name nearest to a mistyped one; null where none is near. */
  static @Nullable String nearest(String name) {
    String best = null;
    int bestDistance = Math.max(3, name.length() / 3) + 1;
    for (Key key : ALL) {
      int distance = distance(name, key.name());
      if (distance < bestDistance) {
        bestDistance = distance;
        best = key.name();
      }
    }
    return best;
  }

  /** Levenshtein's distance: insertions, deletions and changes of one character. */
  static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int above = row[j];
        int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j - 1], above) + 1, diagonal + change);
        diagonal = above;
      }
    }
    return row[other.length()];
  }

  private static List<Key> read() {
    try (InputStream in = Keys.class.getResourceAsStream(TABLE)) {
      if (in == null) {
        throw new IllegalStateException(TABLE + " is missing from the jar");
      }
      List<Key> keys = new ArrayList<>();
      int number = 0;
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
        number++;
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        String[] cells = line.split("\t", -1);
        if (cells.length != 4 || !(cells[2].isEmpty() || cells[2].equals("secret"))) {
          throw new IllegalStateException(
              TABLE + ":" + number + ": key, default, secret or nothing, and what it does, please");
        }
        keys.add(new Key(cells[0], cells[1], !cells[2].isEmpty(), cells[3]));
      }
      return List.copyOf(keys);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
