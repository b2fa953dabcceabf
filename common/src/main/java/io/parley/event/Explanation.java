package io.parley.event;

import java.util.List;

/**
 * Why an article was tagged as it was, for an analyst who wonders and a developer who mends.
 *
 * @param tagging the result itself
 * @param sentences the sentences that carry a talk word or an event, with what fired in each
 */
public record Explanation(Tagging tagging, List<Step> sentences) {
  public Explanation {
    sentences = List.copyOf(sentences);
  }

  /**
   * One sentence and the decisions taken on it.
   *
   * @param sentence its words, verbatim
   * @param decisions what fired and why, one line each, in the order taken
   */
  public record Step(String sentence, List<String> decisions) {
    public Step {
      decisions = List.copyOf(decisions);
    }
  }
}
