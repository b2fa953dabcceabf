package io.parley.event;

import io.parley.text.WordMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Named sets of words ({@code classes.tsv}) that patterns refer to by {@code @name}. Immutable. */
final class WordClasses {
  private final Map<String, Set<String>> classes = new HashMap<>();
  private final WordMap<Set<String>> byName = new WordMap<>();

  /** The names of the classes that a word is in: most words are in none. */
  private final WordMap<List<String>> named = new WordMap<>();

  WordClasses(Table table) {
    for (Table.Row row : table.rows()) {
      Set<String> words = classes.computeIfAbsent(row.get(0), name -> new LinkedHashSet<>());
      byName.put(row.get(0), words);
      for (String word : Arrays.asList(row.get(1).split(" +"))) {
        if (word.startsWith("@")) {
          words.addAll(of(word.substring(1)));
        } else {
          words.add(word);
        }
      }
    }
    classes.forEach(
        (name, words) -> words.forEach(word -> named.getOrPut(word, ArrayList::new).add(name)));
  }

  /**
   * The words of a class.
   *
   * @throws IllegalArgumentException where no row names it
   */
  Set<String> of(String name) {
    Set<String> words = byName.get(name);
    if (words == null) {
      throw new IllegalArgumentException("no class of words is called " + name);
    }
    return words;
  }

  /**
   * Whether a word is in a class.
   *
   * @throws IllegalArgumentException where the word is in some class and no row names this one
   */
  boolean has(String name, String word) {
    List<String> names = named.get(word);
    if (names == null) {
      return false;
    }
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).equals(name)) {
        return true;
      }
    }
    of(name);
    return false;
  }

  List<String> names() {
    return List.copyOf(classes.keySet());
  }
}
