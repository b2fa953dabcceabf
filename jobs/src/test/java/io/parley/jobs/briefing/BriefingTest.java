package io.parley.jobs.briefing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.parley.model.NextRound;
import io.parley.model.TalkStatus;
import io.parley.wire.Alert;
import io.parley.wire.AlertType;
import io.parley.wire.Json;
import io.parley.wire.Round;
import io.parley.wire.Standing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class BriefingTest {
  private static final Instant AT = Instant.parse("2025-04-20T08:00:00Z");

  @Test
  void everyRoundStandsUnderItsTrackWithItsEvidence() throws IOException {
    List<Round> rounds = TruthRounds.read();
    String html = Briefing.html(rounds, List.of(alert(rounds.get(0), "A round is set")), AT);
    Path file = Files.createDirectories(Path.of("target/briefing")).resolve("sample.html");
    Files.writeString(file, html);

    Document page = Jsoup.parse(html);
    assertEquals(rounds.size(), page.select("article.round").size());
    for (Round round : rounds) {
      Element entry = page.getElementById(Html.anchor(round.roundId()));
      String words = entry == null ? "no entry" : entry.text();
      assertTrue(words.contains(Words.status(round.status())), words);
      assertTrue(words.contains(round.proofs().get(0).text()), words);
      round.heads().forEach(head -> assertTrue(words.contains(head.name()), words));
      assertTrue(round.city() == null || words.contains(round.city()), words);
    }
  }

  @Test
  void thePageNeedsNothingFromElsewhereAndLeadsNowhereWrong() throws IOException {
    Document page = Jsoup.parse(Briefing.html(TruthRounds.read(), List.of(), AT));
    assertEquals(0, page.select("script, link, img, iframe, object, embed, base, form").size());
    assertEquals(0, page.select("[style], [onclick], [onload], [src]").size());
    assertFalse(page.select("style").html().contains("url("));
    for (Element link : page.select("a[href]")) {
      String to = link.attr("href");
      assertTrue(
          to.startsWith("#") ? page.getElementById(to.substring(1)) != null : to.startsWith("http"),
          to);
    }
  }

  @Test
  void headingsGoDownOneStepAtATimeAndNoIdIsTwice() throws IOException {
    Document page = Jsoup.parse(Briefing.html(TruthRounds.read(), List.of(), AT));
    int level = 0;
    for (Element heading : page.select("h1, h2, h3, h4, h5")) {
      int own = heading.tagName().charAt(1) - '0';
      assertTrue(own <= level + 1, heading.text());
      level = own;
    }
    assertEquals(1, page.select("h1").size());
    assertEquals("en", page.select("html").attr("lang"));
    Set<String> ids = new HashSet<>();
    page.select("[id]").forEach(e -> assertTrue(ids.add(e.id()), e.id()));
    page.select("svg.timeline a").forEach(e -> assertFalse(e.attr("aria-label").isBlank()));
    page.select("[aria-labelledby]")
        .forEach(
            e ->
                List.of(e.attr("aria-labelledby").split(" "))
                    .forEach(id -> assertTrue(ids.contains(id), id)));
  }

  @Test
  void hostileWordsInEveryFieldStayWords() throws IOException {
    for (String hostile :
        List.of(
            "<script>alert(1)</script>",
            "\"><svg onload=alert(1)>",
            "' onmouseover='alert(1)",
            "</style></title><img src=x onerror=alert(1)>",
            "javascript:alert(1)",
            "data:text/html,<script>alert(1)</script>",
            "http://[bad",
            "&lt;b&gt; %s %d {{x}} \u202Egnp\u0000\u0007")) {
      List<Round> rounds = new ArrayList<>();
      for (Round round : TruthRounds.read()) {
        ObjectNode tree = Json.mapper().valueToTree(round);
        poison(tree, hostile);
        rounds.add(Json.mapper().treeToValue(tree, Round.class));
      }
      String html = Briefing.html(rounds, List.of(alert(rounds.get(0), hostile)), AT);
      Document page = Jsoup.parse(html);
      assertEquals(0, page.select("script, img, b, svg[onload], [onmouseover]").size(), hostile);
      assertEquals(1, page.select("style").size());
      page.select("a[href]")
          .forEach(
              a -> assertTrue(a.attr("href").matches("#.*|https?://.*"), () -> a.attr("href")));
      page.getAllElements()
          .forEach(
              e -> e.attributes().forEach(a -> assertFalse(a.getKey().startsWith("on"), a::html)));
      assertFalse(html.contains("\u202E") || html.contains("\u0000"));
    }
  }

  private static void poison(ObjectNode node, String hostile) {
    for (var field : node.properties()) {
      if (field.getValue() instanceof ObjectNode inner) {
        poison(inner, hostile);
      } else if (field.getValue() instanceof ArrayNode array) {
        for (int i = 0; i < array.size(); i++) {
          if (array.get(i) instanceof ObjectNode inner) {
            poison(inner, hostile);
          } else {
            array.set(i, Json.mapper().getNodeFactory().textNode(hostile));
          }
        }
      } else if (!field.getKey().endsWith("_at")
          && !Set.of("status", "standing", "outcome", "version", "round", "hours", "origins")
              .contains(field.getKey())
          && !field.getValue().isBoolean()) {
        node.put(field.getKey(), hostile);
      }
    }
  }

  @Test
  void withdrawnRoundsAreCountedAndNotShown() throws IOException {
    Round round = TruthRounds.read().get(0);
    ObjectNode tree = Json.mapper().valueToTree(round);
    tree.put("withdrawn", true);
    Round withdrawn = Json.mapper().treeToValue(tree, Round.class);
    Document page = Jsoup.parse(Briefing.html(List.of(withdrawn), List.of(), AT));
    assertEquals(0, page.select("article.round").size());
    assertTrue(page.text().contains("1 other was withdrawn."));
    assertTrue(page.text().contains("No round of talks has been reported yet."));
  }

  @Test
  void theRoundsOfAnArchiveAreDrawnYearsLater() throws IOException {
    Instant later = Instant.parse("2026-11-24T12:00:00Z");
    Document page = Jsoup.parse(Briefing.html(TruthRounds.read(), List.of(), later));
    assertTrue(page.select("svg.timeline a").size() > 5);
    assertEquals(0, page.select("svg.timeline line.today").size());
  }

  @Test
  void onlyRoundsToComeAreExpected() throws IOException {
    List<Round> set =
        TruthRounds.read().stream().filter(r -> r.roundId().equals("essequibo-4")).toList();
    Document before = Jsoup.parse(Briefing.html(set, List.of(), AT));
    assertTrue(before.text().contains("Next expected"));
    Document after =
        Jsoup.parse(Briefing.html(set, List.of(), Instant.parse("2025-05-01T00:00:00Z")));
    assertFalse(after.text().contains("Next expected"));
  }

  @Test
  void aRoundWithoutADayIsListedAndNotDrawn() throws IOException {
    ObjectNode tree = Json.mapper().valueToTree(TruthRounds.read().get(0));
    tree.putNull("start").putNull("end");
    Round undated = Json.mapper().treeToValue(tree, Round.class);
    Document page = Jsoup.parse(Briefing.html(List.of(undated), List.of(), AT));
    assertEquals(1, page.select("article.round").size());
    assertEquals(0, page.select("svg.timeline a").size());
  }

  @Test
  void theColoursHaveContrastEnoughOnWhite() throws IOException {
    String html = Briefing.html(List.of(), List.of(), AT);
    Matcher colours =
        Pattern.compile("--(ink|soft|held|plan|off|maybe): #([0-9a-f]{6});").matcher(html);
    int seen = 0;
    while (colours.find()) {
      seen++;
      double contrast = 1.05 / (luminance(Integer.parseInt(colours.group(2), 16)) + 0.05);
      assertTrue(contrast >= 4.5, colours.group() + " " + contrast);
    }
    assertEquals(6, seen);
  }

  /** Relative luminance as in WCAG 2.2. */
  private static double luminance(int rgb) {
    double[] weights = {0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      double part = ((rgb >> (16 - 8 * i)) & 255) / 255.0;
      sum += weights[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
    }
    return sum;
  }

  private static Alert alert(Round round, String headline) {
    return new Alert(
        "a1",
        1,
        AlertType.NEW,
        null,
        round.roundId(),
        round.trackId(),
        1,
        "x",
        AT,
        Standing.REPORTED,
        TalkStatus.SCHEDULED,
        round.track(),
        round.parties(),
        List.of(),
        1,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        null,
        NextRound.UNSAID,
        headline,
        headline,
        List.of(),
        null,
        List.of());
  }
}
