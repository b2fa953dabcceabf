package io.parley.talks;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The words of words.tsv, and the folding that compares words. Immutable. */
final class Words {
  private static final int LONGEST = 4;
  private static final Words STANDARD = new Words(Tsv.resource("words.tsv"));

  private final Map<String, Level> roles = new HashMap<>();
  private final Map<String, Level> sentences = new HashMap<>();
  private final Set<String> generic = new HashSet<>();

  Words(List<Tsv.Row> rows) {
    for (Tsv.Row row : rows) {
      String words = String.join(" ", split(row.get(1)));
      switch (row.get(0)) {
        case "level" -> roles.put(words, level(row));
        case "level_sentence" -> sentences.put(words, level(row));
        case "generic" -> generic.add(words);
        default -> throw row.error("no kind \"" + row.get(0) + "\"");
      }
    }
  }

  static Words standard() {
    return STANDARD;
  }

  Optional<Level> levelOfRole(String role) {
    return leftmost(roles, role);
  }

  Optional<Level> levelOfSentence(String sentence) {
    return leftmost(sentences, sentence);
  }

  /** The own words of a series' name: "six-party talks" is six and party. */
  Set<String> ownWords(String series) {
    Set<String> own = new TreeSet<>(split(series));
    own.removeAll(generic);
    return own;
  }

  /** Words in lower case without accents; all but letters and digits parts them. */
  static List<String> split(String text) {
    String folded = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        word.append(c);
      } else if (Character.getType(c) != Character.NON_SPACING_MARK && !word.isEmpty()) {
        words.add(word.toString());
        word.setLength(0);
      }
    }
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    return words;
  }

  private static Optional<Level> leftmost(Map<String, Level> table, String text) {
    List<String> words = split(text);
    for (int from = 0; from < words.size(); from++) {
      for (int to = Math.min(words.size(), from + LONGEST); to > from; to--) {
        Level level = table.get(String.join(" ", words.subList(from, to)));
        if (level != null) {
          return Optional.of(level);
        }
      }
    }
    return Optional.empty();
  }

  private static Level level(Tsv.Row row) {
    try {
      return Level.valueOf(row.get(2).toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw row.error("no level \"" + row.get(2) + "\"");
    }
  }
}
