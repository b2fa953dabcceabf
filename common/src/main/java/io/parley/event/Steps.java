package io.parley.event;

import java.util.ArrayList;
import java.util.List;

/** Puts into words what was decided on each sentence. */
final class Steps {
  private Steps() {}

  static List<Explanation.Step> of(List<Reading> readings, List<Claim> claims, List<Draft> drafts) {
    List<Explanation.Step> steps = new ArrayList<>();
    for (Reading reading : readings) {
      List<String> decisions = new ArrayList<>();
      for (Claim claim : claims) {
        if (claim.anchor().reading() == reading) {
          decisions.add(line(claim, drafts));
        }
      }
      if (!decisions.isEmpty()) {
        steps.add(new Explanation.Step(reading.words().sentence(), decisions));
      }
    }
    return steps;
  }

  private static String line(Claim claim, List<Draft> drafts) {
    StringBuilder line = new StringBuilder();
    line.append('"').append(claim.anchor().text()).append("\" (").append(claim.anchor().strength());
    line.append(')');
    Assertion a = claim.assertion();
    line.append(
        a == null
            ? ", asserts nothing"
            : ", "
                + a.status()
                + " by "
                + a.sort()
                + " \""
                + a.cue()
                + "\""
                + (a.tense() == null ? "" : " in the " + a.tense()));
    line.append("; parties ").append(claim.parties()).append(' ').append(claim.how());
    if (claim.round() != null) {
      line.append("; round ").append(claim.round());
    }
    if (claim.date().iso() != null) {
      line.append("; day ").append(claim.date().iso());
    }
    if (claim.place().known()) {
      line.append("; place ").append(claim.place().country()).append(' ');
      line.append(claim.place().site() == null ? "" : claim.place().site());
    }
    line.append(claim.recalled() ? "; recalled" : "").append(claim.coming() ? "; coming" : "");
    int number = 0;
    for (Draft draft : drafts) {
      number++;
      boolean in =
          draft.claims().stream()
              .anyMatch(c -> c.anchor() == claim.anchor() && c.date().equals(claim.date()));
      if (in) {
        line.append(" -> mention ").append(number);
        line.append(draft.recalled() ? " (background)" : "");
      }
    }
    return line.toString();
  }
}
