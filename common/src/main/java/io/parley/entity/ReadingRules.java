package io.parley.entity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a form with several meanings means in an article, from {@code readings.tsv}: the first line
 * whose words are found decides; a line without words always does; the id {@code -} means nothing
 * of ours. Immutable.
 */
final class ReadingRules {
  /** Where the words are looked for. */
  private enum Near {
    /** The place named just before. */
    BEFORE,
    /** Just after, a comma between allowed. */
    AFTER,
    ARTICLE
  }

  /** The words where nothing of ours is meant. */
  static final String NOTHING = "-";

  /** Both meanings at once: "the two Koreas". */
  static final String ALL = "*";

  private record Rule(String id, Near near, List<String> words) {}

  private final Map<String, List<Rule>> rules = new HashMap<>();

  ReadingRules() {
    Table.read(
        "readings.tsv",
        row -> {
          Near near =
              switch (row.get("near")) {
                case "before" -> Near.BEFORE;
                case "after" -> Near.AFTER;
                case "article" -> Near.ARTICLE;
                default -> throw row.error("no place \"" + row.get("near") + "\"");
              };
          String words = row.get("words");
          rules
              .computeIfAbsent(row.get("form"), form -> new ArrayList<>())
              .add(
                  new Rule(
                      row.get("id"),
                      near,
                      words.isEmpty() ? List.of() : Arrays.asList(words.split(" ", -1))));
        });
  }

  boolean has(String form) {
    return rules.containsKey(form);
  }

  /** Id that a form stands for here; {@link #NOTHING}; or null where no rule speaks. */
  @Nullable String decide(String form, Scan scan, Hit hit, Set<String> articleWords) {
    for (Rule rule : rules.getOrDefault(form, List.of())) {
      if (rule.words().isEmpty() || holds(rule, scan, hit, articleWords)) {
        return rule.id();
      }
    }
    return null;
  }

  private static boolean holds(Rule rule, Scan scan, Hit hit, Set<String> articleWords) {
    return switch (rule.near()) {
      case BEFORE ->
          rule.words().contains(scan.word(hit.firstToken() - 1))
              || (scan.word(hit.firstToken() - 1).equals(",")
                  && rule.words().contains(scan.word(hit.firstToken() - 2)));
      case AFTER ->
          rule.words().contains(scan.word(hit.endToken()))
              || (scan.word(hit.endToken()).equals(",")
                  && rule.words().contains(scan.word(hit.endToken() + 1)));
      case ARTICLE -> rule.words().stream().anyMatch(articleWords::contains);
    };
  }
}
