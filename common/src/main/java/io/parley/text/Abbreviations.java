package io.parley.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Words that keep their full stop, and words that only begin sentences, from {@code
 * abbreviations.tsv}. Immutable.
 */
final class Abbreviations {
  static final Abbreviations ENGLISH = read("abbreviations.tsv");

  /** What the word after an abbreviation tells of the sentence's end. */
  enum Kind {
    /** A title or the like: the sentence never ends here ("Gen. Smith"). */
    NEVER_ENDS,
    /** Ends the sentence before anything but a number ("Feb. 18", "No. 10"). */
    BEFORE_NUMBER,
    /** Ends the sentence only before a word that begins sentences ("in the U.S. The talks"). */
    MAY_END
  }

  private final Map<String, Kind> kinds;
  private final Set<String> starters;

  private Abbreviations(Map<String, Kind> kinds, Set<String> starters) {
    this.kinds = Map.copyOf(kinds);
    this.starters = Set.copyOf(starters);
  }

  /** True where the word, full stop and all, is an abbreviation. */
  boolean contains(String word) {
    return kind(word) != null;
  }

  /** Kind of the abbreviation; null where the word is none. A single initial is one. */
  @Nullable Kind kind(String word) {
    Kind listed = kinds.get(word);
    if (listed != null) {
      return listed;
    }
    return letterGroups(word);
  }

  /** True where the word begins sentences far more often than it follows an abbreviation. */
  boolean startsSentences(String word) {
    return starters.contains(word);
  }

  /** "P." and "P.G.K." come before a name; "U.S." and "a.m." may end a sentence. */
  private static @Nullable Kind letterGroups(String word) {
    int length = word.length();
    if (length < 2 || length > 12) {
      return null;
    }
    for (int i = 0; i + 1 < length; i += 2) {
      if (!Character.isLetter(word.charAt(i)) || word.charAt(i + 1) != '.') {
        return null;
      }
    }
    if (length % 2 != 0) {
      return null;
    }
    return length == 2 && Character.isUpperCase(word.charAt(0)) && word.charAt(0) != 'I'
        ? Kind.NEVER_ENDS
        : length == 2 ? null : Kind.MAY_END;
  }

  private static Abbreviations read(String resource) {
    Map<String, Kind> kinds = new HashMap<>();
    Set<String> starters = new HashSet<>();
    try (InputStream in = Abbreviations.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is not on the class path");
      }
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        String[] cells = line.split("\t", -1);
        if (cells.length != 2) {
          throw new IllegalStateException(
              resource + " line " + number + ": two columns are wanted, there are " + cells.length);
        }
        for (String form : cells[1].split(" ", -1)) {
          if (cells[0].equals("starter")) {
            starters.add(form);
          } else {
            kinds.put(form, kindNamed(cells[0], resource, number));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
    return new Abbreviations(kinds, starters);
  }

  private static Kind kindNamed(String name, String resource, int line) {
    for (Kind kind : Kind.values()) {
      if (kind.name().toLowerCase(Locale.ROOT).equals(name)) {
        return kind;
      }
    }
    throw new IllegalStateException(resource + " line " + line + ": no kind \"" + name + "\"");
  }
}
