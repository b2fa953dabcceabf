package io.parley.likeness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which news agency a report credits: in the brackets of its dateline, in a formula of the agency's
 * own, or in a line such as "Source: …", "With reporting by …", "(via …)". Agencies are those of
 * {@code credits.tsv}; an agency that no list knows is credited by its own words in capitals.
 * Immutable, thread-safe.
 */
final class Credits {
  /** How a credit line begins and what may follow the agency's name, all in normal form. */
  private static final List<String> LEADS =
      List.of(
          "source ", "via ", "with ", "reporting by ", "from ", "by ", "copyright ", "story by ");

  private static final List<String> TAILS =
      List.of(" contributed to this report", " contributed reporting", " all rights reserved");

  /** A credit line is short. */
  private static final int LONGEST_LINE = 100;

  private final Map<String, String> byName = new HashMap<>();
  private final List<Map.Entry<String, String>> formulas = new ArrayList<>();

  static Credits load() {
    Credits all = new Credits();
    DataLines.read(
        "/io/parley/likeness/credits.tsv",
        3,
        cells -> {
          for (String name : cells.get(1).split(";", -1)) {
            all.name(name, cells.get(0));
          }
          for (String formula : cells.get(2).split(";", -1)) {
            if (!formula.isEmpty()) {
              all.formulas.add(Map.entry(formula, cells.get(0)));
            }
          }
        });
    return all;
  }

  private void name(String name, String agency) {
    if (name.isBlank()) {
      throw new IllegalArgumentException("an agency needs a name");
    }
    // Two agencies share "APA" and "CNA"; such a name says no more than its own words.
    String before = byName.put(Families.normal(name), agency);
    if (before != null && !before.equals(agency)) {
      byName.put(Families.normal(name), own(name));
    }
  }

  /** The agency an article credits, or its source where that is an agency; null where none. */
  @Nullable String of(String text, String source) {
    String known = byName.get(Families.normal(source));
    if (known != null) {
      return known;
    }
    String found = null;
    int start = 0;
    for (int paragraph = 0; start < text.length(); paragraph++) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      if (paragraph < 8) {
        Dateline dateline = Dateline.of(text, start, end);
        if (dateline != null && dateline.credit() != null && !dateline.credit().isEmpty()) {
          return agency(dateline.credit());
        }
      }
      if (found == null && end - start <= LONGEST_LINE && end > start) {
        found = line(Families.normal(text.substring(start, end)));
      }
      start = end + 1;
    }
    return found == null ? formula(text) : found;
  }

  private String agency(String credit) {
    String known = byName.get(Families.normal(credit));
    return known == null ? own(credit) : known;
  }

  /** A whole line that names a known agency and little else. */
  private @Nullable String line(String normal) {
    String rest = normal;
    for (String tail : TAILS) {
      int at = rest.indexOf(tail);
      rest = at < 0 ? rest : rest.substring(0, at);
    }
    for (String lead : LEADS) {
      int at = rest.indexOf(lead);
      if (at == 0 || (at > 0 && rest.charAt(at - 1) == ' ')) {
        String known = named(rest.substring(at + lead.length()));
        if (known != null) {
          return known;
        }
      }
    }
    return named(rest);
  }

  private @Nullable String named(String normal) {
    String name = normal.startsWith("the ") ? normal.substring(4) : normal;
    return byName.get(name);
  }

  private @Nullable String formula(String text) {
    for (Map.Entry<String, String> formula : formulas) {
      if (text.contains(formula.getKey())) {
        return formula.getValue();
      }
    }
    return null;
  }

  private static String own(String credit) {
    return Families.normal(credit).toUpperCase(Locale.ROOT).replace(' ', '_');
  }
}
