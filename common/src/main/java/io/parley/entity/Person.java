package io.parley.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One person of an article, gathered from all mentions. For one article, not thread-safe. */
final class Person {
  private String name;
  private final List<Mention> mentions = new ArrayList<>();
  private final Map<String, Integer> votes = new HashMap<>();

  Person(String name) {
    this.name = name;
  }

  /**
   * One mention.
   *
   * @param scan its sentence
   * @param first first token of the name
   * @param end token after the last
   * @param form name or surname
   * @param title office worded at this mention; null where none
   * @param wording the office's words, which a list of persons may share
   * @param why the rule that found it
   */
  record Mention(
      Scan scan,
      int first,
      int end,
      Form form,
      @Nullable Title title,
      @Nullable String wording,
      String why) {}

  /** Fullest form seen. */
  String name() {
    return name;
  }

  void rename(String fuller) {
    name = fuller;
  }

  List<Mention> mentions() {
    return mentions;
  }

  void mention(Mention mention) {
    mentions.add(mention);
  }

  /** Evidence that this person acts for a party; the strongest counts, not the sum. */
  void vote(@Nullable String party, int weight) {
    if (party != null) {
      votes.merge(party, weight * 100, (old, next) -> Math.max(old, next) + 1);
    }
  }

  /** Whom this person acts for; null where the article does not let it be known. */
  @Nullable String party() {
    String best = null;
    int most = 0;
    for (Map.Entry<String, Integer> vote : votes.entrySet()) {
      if (vote.getValue() > most
          || (vote.getValue() == most && best != null && vote.getKey().compareTo(best) < 0)) {
        best = vote.getKey();
        most = vote.getValue();
      }
    }
    return best;
  }

  /** Office at the first mention that words one; null where none does. */
  @Nullable String role() {
    for (Mention mention : mentions) {
      if (mention.wording() != null) {
        return mention.wording();
      }
    }
    return null;
  }
}
