package io.parley.jobs.briefing;

import io.parley.model.Outcome;
import io.parley.wire.Proof;
import io.parley.wire.Round;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes one round with its evidence. */
final class RoundEntry {
  private static final int SENTENCES_AT_MOST = 8;

  private RoundEntry() {}

  static String html(Round round) {
    StringBuilder out = new StringBuilder();
    String status = round.status().name().toLowerCase(Locale.ROOT);
    out.append(
        "<article class=\"round\" id=\"%s\">\n<h4>%s <span class=\"status %s\">%s %s</span></h4>\n"
            .formatted(
                Html.anchor(round.roundId()),
                Html.text(heading(round)),
                status,
                symbol(round),
                Words.status(round.status())));
    out.append("<dl>\n");
    row(out, "When", Words.days(round.start(), round.end()));
    Double hours = round.hours();
    row(out, "Length", hours == null ? "" : Words.hours(hours));
    row(out, "Where", Words.place(round.venue()));
    row(out, "Parties", Words.parties(round.parties()));
    row(out, "Mediators", Words.parties(round.mediators()));
    row(out, "Led by", Words.heads(round));
    row(out, "About", String.join("; ", round.topics()));
    Outcome outcome = round.outcome();
    row(out, "Outcome", outcome == null ? "" : Words.outcome(outcome));
    row(out, "Next", Words.next(round.nextRound()));
    row(out, "Standing", standing(round));
    out.append("</dl>\n");
    evidence(out, round.proofs());
    return out.append("</article>\n").toString();
  }

  private static String heading(Round round) {
    String city = round.city() == null ? "" : " in " + round.city();
    String days = Words.days(round.start(), round.end());
    return Words.ordinal(round.round()) + city + (days.isEmpty() ? "" : ", " + days);
  }

  private static String standing(Round round) {
    return Words.standing(round.standing(), round.origins())
        + (round.pending() ? "; not yet specific enough for an alert" : "");
  }

  static String symbol(Round round) {
    return "<svg class=\"symbol\" viewBox=\"0 0 24 24\" aria-hidden=\"true\"><g class=\"mark %s\">%s</g></svg>"
        .formatted(
            round.status().name().toLowerCase(Locale.ROOT), TimeLine.shape(round.status(), 12, 12));
  }

  private static void row(StringBuilder out, String name, String value) {
    if (!value.isEmpty()) {
      out.append("<div><dt>%s</dt><dd>%s</dd></div>\n".formatted(name, Html.text(value)));
    }
  }

  /** Each sentence once, however many copies carry it; those that show the status first. */
  private static void evidence(StringBuilder out, List<Proof> proofs) {
    Map<String, Sentence> sentences = new LinkedHashMap<>();
    for (boolean status : new boolean[] {true, false}) {
      for (Proof proof : proofs) {
        if (proof.slot().equals("status") == status) {
          sentences.computeIfAbsent(proof.text().strip(), Sentence::new).add(proof);
        }
      }
    }
    if (sentences.isEmpty()) {
      return;
    }
    out.append("<h5>Evidence</h5>\n<ul class=\"evidence\">\n");
    sentences.values().stream()
        .limit(SENTENCES_AT_MOST)
        .forEach(sentence -> out.append(sentence.html()));
    out.append("</ul>\n");
    int more = sentences.size() - SENTENCES_AT_MOST;
    if (more > 0) {
      out.append(
          "<p class=\"more\">and %d more %s</p>\n"
              .formatted(more, more == 1 ? "sentence" : "sentences"));
    }
  }

  private static final class Sentence {
    private final String text;
    private final Map<String, Proof> articles = new LinkedHashMap<>();
    private final Set<String> slots = new LinkedHashSet<>();

    Sentence(String text) {
      this.text = text;
    }

    void add(Proof proof) {
      articles.putIfAbsent(proof.articleId(), proof);
      slots.add(proof.slot().replace('_', ' ').replace('.', ' '));
    }

    String html() {
      String sources =
          articles.values().stream().map(Sentence::source).collect(Collectors.joining("; "));
      return "<li><blockquote><p>%s</p></blockquote><p class=\"source\">%s. <span>Shows: %s</span></p></li>\n"
          .formatted(Html.text(text), sources, Html.text(String.join(", ", slots)));
    }

    private static String source(Proof proof) {
      String name = proof.source().isBlank() ? Html.host(proof.url()) : proof.source();
      Instant published = proof.publishedAt();
      return Html.link(proof.url(), name) + (published == null ? "" : ", " + Words.day(published));
    }
  }
}
