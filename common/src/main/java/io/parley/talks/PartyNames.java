package io.parley.talks;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Names of parties for readers. Immutable. */
final class PartyNames {
  private static final PartyNames STANDARD = new PartyNames(Tsv.resource("party-names.tsv"));

  private final Map<String, String> names = new HashMap<>();
  private final Map<String, String> inSentence = new HashMap<>();

  PartyNames(List<Tsv.Row> rows) {
    for (Tsv.Row row : rows) {
      if (names.put(row.get(0), row.get(1)) != null) {
        throw row.error("a second row for " + row.get(0));
      }
      inSentence.put(row.get(0), row.get(2));
    }
  }

  static PartyNames standard() {
    return STANDARD;
  }

  /** As a heading says it: "United States". An id that no list knows is spelled out. */
  String name(String id) {
    return names.getOrDefault(id, spelled(id));
  }

  /** As a sentence says it: "the United States". */
  String inSentence(String id) {
    return inSentence.getOrDefault(id, spelled(id));
  }

  /** Several: "Iran, Oman and the United States". */
  String list(List<String> ids) {
    StringBuilder list = new StringBuilder();
    for (int i = 0; i < ids.size(); i++) {
      if (i > 0) {
        list.append(i == ids.size() - 1 ? " and " : ", ");
      }
      list.append(inSentence(ids.get(i)));
    }
    return list.toString();
  }

  private static String spelled(String id) {
    if (id.length() <= 4) {
      return id;
    }
    StringBuilder name = new StringBuilder();
    for (String word : id.split("_", -1)) {
      if (!word.isEmpty()) {
        name.append(name.isEmpty() ? "" : " ");
        name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
      }
    }
    return name.toString();
  }
}
