package io.parley.event;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Named sets of words ({@code classes.tsv}) that patterns refer to by {@code @name}. Immutable. */
final class WordClasses {
  private final Map<String, Set<String>> classes = new HashMap<>();

  WordClasses(Table table) {
    for (Table.Row row : table.rows()) {
      Set<String> words = classes.computeIfAbsent(row.get(0), name -> new LinkedHashSet<>());
      for (String word : Arrays.asList(row.get(1).split(" +"))) {
        if (word.startsWith("@")) {
          words.addAll(of(word.substring(1)));
        } else {
          words.add(word);
        }
      }
    }
  }

  /**
   * The words of a class.
   *
   * @throws IllegalArgumentException where no row names it
   */
  Set<String> of(String name) {
    Set<String> words = classes.get(name);
    if (words == null) {
      throw new IllegalArgumentException("no class of words is called " + name);
    }
    return words;
  }

  boolean has(String name, String word) {
    return of(name).contains(word);
  }

  List<String> names() {
    return List.copyOf(classes.keySet());
  }
}
